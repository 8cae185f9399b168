import type { Rule } from './rule';

const ABSOLUTE = { article: '广告法 9(3)', outcome: 'block', severity: 2 } as const;

const SCOPES =
  '全国|全网|全球|全世界|世界|天下|中国|全省|全市|全县|全镇|全村|天津|北京|行业|业内|国内|亚洲|销量|销售|销售额|口碑|口感|甜度|味道|排名|人气|产量|评分|好评';
const QUALITIES =
  '有营养|新鲜|正宗|先进|健康|安全|天然|绿色|环保|营养|放心|地道|科学|专业|权威|高级|高端|高品质|优质|优秀|完美|水灵|多汁|值得|漂亮|干净|靠谱|厉害|好吃|好|佳|优|强|甜|脆|嫩|香|鲜|纯|足|薄|细|棒|牛|美|顶|精';
const NEWNESS = '新(?:技术|科技|工艺|科学)';

/** Words that put the goods above all others: 广告法 article 9(3), and 9(2) for the names of the state. */
export const ABSOLUTE_RULES: readonly Rule[] = [
  { id: 'absolute.state', ...ABSOLUTE, phrases: ['(?:国家|世界|全球|宇宙|国际)级'] },
  { id: 'absolute.best', ...ABSOLUTE, phrases: [`最(?:${QUALITIES}|${NEWNESS})`] },
  {
    id: 'absolute.most',
    ...ABSOLUTE,
    phrases: [
      '最受[^，]{0,4}(?:欢迎|喜爱|青睐)',
      '最(?:畅销|热销|流行|火爆|火|红)',
      '最大(?!号|限度|程度|规格|容量|承重)',
      '最高(?!气温|温|可|能|减|到|只|限|点|\\d|的(?:时候|楼|山))',
      '最快(?!今|明|后|当|下|[\\d一二两三])',
    ],
  },
  {
    id: 'absolute.price',
    ...ABSOLUTE,
    phrases: [
      '[全史历][网上国史]最低',
      '最低(?:价|折)',
      '最(?:便宜|划算|实惠|优惠|省钱|超值|值)',
      '最低(?!温|气温|起|消费|要求|限度|只|要|多少|标准|生活|工资|\\d|[一二两三四五六七八九十])',
    ],
  },
  {
    id: 'absolute.first',
    ...ABSOLUTE,
    phrases: [`(?:${SCOPES})第[一1](?:名|家|品牌)?`, '第[一1](?:品牌|家)?'],
  },
  { id: 'absolute.first', ...ABSOLUTE, phrases: ['no1(?!\\d)', 'top1(?!\\d)'], isWhole: true },
  {
    id: 'absolute.top',
    ...ABSOLUTE,
    phrases: [
      '顶[级尖]',
      '极[品致]',
      '至尊',
      '巅峰',
      '之王(?!村)',
      '王者(?!荣耀)',
      '天花板',
      '登峰造极',
      '(?:天下)?无敌',
      '顶流',
      '冠绝',
      '无人能[及比敌]',
    ],
  },
  {
    id: 'absolute.only',
    ...ABSOLUTE,
    phrases: [
      `(?:${SCOPES})(?:独家|首家|首个|首创|首款|唯一)`,
      '独一无二|绝无仅有|史无前例|空前绝后|举世无双|无与伦比|天下无双|无可比拟|前所未有',
      '唯一',
      '首选(?!项|地址)',
    ],
  },
  {
    id: 'absolute.leading',
    ...ABSOLUTE,
    phrases: [
      '销[量售](?:总)?冠军',
      '(?:世界|国际|全国|国内|行业|全球|全网|遥遥)领先',
      '(?:行业|领域)?领导(?:品牌|者)',
      '龙头老大',
    ],
  },
  {
    id: 'absolute.certain',
    article: '广告法 28(2)',
    outcome: 'warn',
    severity: 1,
    phrases: ['绝对(?!不|禁止|湿度|温度|值|多数)', '独家(?!采访)'],
    suggestion: 'studio.wording.try.facts',
  },
  {
    id: 'state.organ',
    article: '广告法 9(2)',
    outcome: 'block',
    severity: 2,
    phrases: [
      '国宴(?:同款|专供|特供|用)?',
      '(?:人民大会堂|中南海|国务院|国家机关|机关|部队|领导人?)(?:专供|特供|专用|同款|指定)',
      '[特专]供(?:国宴|中南海|机关|人民大会堂)',
    ],
    suggestion: 'studio.wording.try.facts',
  },
];
