import type { Rule } from './rule';

const NUMBER = '[\\d一二两三四五六七八九十百千万]';
const DATA = { article: '广告法 11', outcome: 'warn', severity: 1, needs: ['sources'] } as const;
const FACT = { article: '广告法 28(2)', outcome: 'warn', severity: 1 } as const;
const HONOURS =
  '示范|农业产业|现代农业|龙头|非遗|非物质|传承|地理标志|农产品|合作社|湿地|森林|自然保护|开发区|标准园|传统村落|特色|重点|贫困';

/** Statements that are lawful once their proof is there: grades, titles, figures, what is left. */
export const CLAIM_RULES: readonly Rule[] = [
  {
    id: 'grade.standard',
    ...FACT,
    article: '广告法 9(3)',
    phrases: [
      '特级(?!教师|英雄|厨师)',
      '特等(?!奖)',
      '优[级等](?!生)',
      '[一1a]{1,3}级(?:品|果|菜|标准|萝卜|白菜|番茄|蔬菜)',
      '[一1]等[品果]',
    ],
    needs: ['standards'],
    exemption: '6(3)',
  },
  {
    id: 'title.official',
    ...FACT,
    article: '广告法 9(3)',
    phrases: [
      `国家级[^，]{0,2}?(?:${HONOURS})`,
      '(?:国家|中国)?(?:农产品)?地理标志',
      '(?:全国)?一村一品',
      '(?:中国|全国)?最美[^，]{0,2}?(?:乡村|村庄|田园)(?!风)',
      '(?:中华)?老字号',
      '名特优新',
    ],
    needs: ['certificates'],
    exemption: '6(5)',
  },
  {
    id: 'title.award',
    ...FACT,
    article: '广告法 9(3)',
    phrases: ['第[一1]名', '冠军', '[金银]奖', '[一特]等奖', '状元(?!村)'],
    needs: ['certificates'],
    exemption: '6(5)',
  },
  {
    id: 'title.certified',
    ...FACT,
    phrases: ['绿色食品', '有机(?:认证|蔬菜|食品|萝卜|白菜|番茄|种植|产品)', '无公害'],
    needs: ['certificates'],
  },
  {
    id: 'title.famous',
    article: '商标法 14',
    outcome: 'block',
    severity: 2,
    phrases: ['(?:中国)?驰名商标'],
    suggestion: 'studio.wording.try.facts',
  },
  {
    id: 'data.percent',
    ...DATA,
    phrases: [
      '(?:好评|复购|回购|满意|合格|坏果|成活)[率度]?[^，\\d]{0,3}\\d{1,3}%',
      `(?:提高|提升|增加|增长|高出|高|降低|减少|多)了?(?:\\d{1,4}%|${NUMBER}{1,4}倍)`,
      `是[^，]{1,6}?的?${NUMBER}{1,4}倍`,
      '\\d{1,3}%的?(?:顾客|客户|用户|人|买家)',
    ],
  },
  {
    id: 'data.sales',
    ...DATA,
    phrases: [
      `(?:累计|总共|一共|热销|销量突破|突破|狂销)[^，\\d]{0,4}?${NUMBER}{1,8}(?:斤|单|件|份|箱|人|吨)`,
      `${NUMBER}{1,6}人(?:购买|下单|买过|回购|抢购)`,
    ],
  },
  {
    id: 'data.measure',
    ...DATA,
    phrases: [
      '(?:糖度|含糖量|甜度)(?!提|增|高出)[^，\\d]{0,3}\\d',
      '(?:维生素|维c|蛋白质|水分)[^，\\d]{0,4}含量[^，\\d]{0,3}\\d',
    ],
  },
  {
    id: 'data.pure',
    ...FACT,
    phrases: [
      '农残(?:为|是)?(?:零|0|未检出)',
      '[零0无]农残',
      '纯天然',
      '(?:100%|百分百|百分之百)(?:正宗|纯|无|天然|新鲜|原产|真)',
      '[零0无](?:添加|污染)',
    ],
    needs: ['sources', 'certificates'],
  },
  {
    id: 'stock.last',
    ...FACT,
    phrases: [`(?:最后|仅剩|只剩|就剩)(?:下)?${NUMBER}{1,5}(?:单|件|份|箱|筐|斤|袋|盒|组|个名额)`],
    needs: ['stock'],
  },
];

const NET_RULES = { outcome: 'block', isForAll: true } as const;
const OFF_PLATFORM = {
  ...NET_RULES,
  article: '市集规则：站内交易',
  severity: 2,
  isAcross: true,
  suggestion: 'studio.wording.try.market',
} as const;
const DIGIT = '[0-9零〇一二三四五六七八九幺两]';

/** What nobody may say in a room. Praise and blame of the goods are not among it, and never will be. */
export const PUBLIC_RULES: readonly Rule[] = [
  {
    id: 'off_platform.chat_app',
    ...OFF_PLATFORM,
    phrases: ['加?[微薇]信', '加威信', '威信(?=同?号|[a-z0-9])', '加我?v(?!i)', '加我(?:微|好友)', 'wechat'],
  },
  { id: 'off_platform.chat_app', ...OFF_PLATFORM, phrases: ['vx', 'wx'], isWhole: true },
  {
    id: 'off_platform.transfer',
    ...OFF_PLATFORM,
    phrases: ['转账', '打款给', '私下付', '扫码付', '私聊付', '扫我的?(?:二维|收款)?码', '钱转给?我'],
  },
  { id: 'off_platform.qq', ...OFF_PLATFORM, phrases: ['(?:qq|扣扣)号?\\d{5,12}'] },
  {
    id: 'off_platform.phone',
    ...OFF_PLATFORM,
    phrases: [`(?:86)?[1一幺][3-9三四五六七八九]${DIGIT}{9}`],
    isWhole: true,
  },
  {
    id: 'abuse.insult',
    ...NET_RULES,
    article: '互联网直播服务管理规定 9',
    severity: 2,
    phrases: [
      '傻[逼b叉]|煞笔|草泥马|王八蛋|狗娘养|婊子|贱人|脑残',
      '[操草日]你(?:妈|大爷|全家)',
      '你妈死|死全家|全家死光?|去死吧',
    ],
    suggestion: 'studio.wording.try.civil',
  },
  {
    id: 'abuse.insult',
    ...NET_RULES,
    article: '互联网直播服务管理规定 9',
    severity: 2,
    phrases: ['sb', 'cnm', 'nmsl'],
    isWhole: true,
    suggestion: 'studio.wording.try.civil',
  },
  {
    id: 'illegal.trade',
    ...NET_RULES,
    article: '互联网直播服务管理规定 9',
    severity: 3,
    phrases: [
      '冰毒|海洛因|摇头丸|k粉|大麻(?!袋|烦|花|子|雀|团|球|绳|油)',
      '百家乐|六合彩|赌球|博彩|网赌',
      '裸聊|约炮|援交',
      '代开(?:发)?票|办假证|[卖售]假[币钞]|枪支|迷药',
      '兼职刷单|刷单(?:日结|兼职|返)|招刷单',
    ],
  },
];
