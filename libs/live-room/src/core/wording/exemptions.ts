import type { Exemption } from './rule';

const SCOPE = /全国|全网|全球|世界|中国|全省|全市|全县|天津|行业/;
const OWN =
  /(?:我家|我们家|我们|自家|自己家|咱家|咱们?|本店|店里|棚里|地里|园里|村里|今年|今天|昨天|这批|这箱|这筐|这棚)[^，]{0,8}$/;
const HARM =
  /^的?(?:敌人|问题|困难|难题|难处|心愿|愿望|收获|变化|支持|鼓励|动力|幸福|安慰|考验|遗憾|区别|不同|缺点|不足|短板|成本|开销|担心|压力|误会|要求|请求|办法|原因|联系|女儿|儿子|孩子|入口|出口|爱好|担忧|风险|特点|一次机会)/;
const DENIED =
  /(?:不是|不敢说|不敢讲|不说|不能说|不许说|不能写|不写|不讲|不算|不求|不图|没有|谈不上|别说|不准说|禁止写|不一定是?|未必|不见得|不绝对|不)(?:是|用|叫)?$|(?:不说|不敢说|别说|不讲)[^，]{0,3}$/;
const HEALTH_DENIED =
  /(?:不是|不能|不会|无法|不可以|并不|没有|不)(?:真的|用来|说|拿来|直接|替代|宣传)?$|(?:别信|别说|不说|不讲|不宣传|不敢说|不能说|不许说|谣言|谣传)[^，]{0,6}$/;
const DOCTOR = /医生|医嘱|医院|就医|大夫/;
const KEEPING_WARM = /(?:保暖|口罩|加衣|添衣|注意身体|小心|当心|别)[^，]{0,6}$/;
const AIRING = /(?:棚|箱|窗|风|袋|管道|盖|保存|储|存放)[^，]{0,8}$|(?:放在?|保持|留着?|留了|要)$|[沟交流开]$/;
const AIRED = /^(?:孔|口|处|的?地方|膜|窗|筒|管|象|氛|温|味|性|[一二两三四]次|好的|保存|透光|的?箱)/;
/** 最好 before what one does is advice; before 的, a noun or nothing it is praise. */
const ADVISED =
  /^(?!$|，|的|吃|喝(?!完)|看(?![一看])|用的|[品质味食萝菜蔬番产货果礼水西黄青红鲜大小甜脆]|口感|白[菜萝]|一[批茬款家个种]|选择|农|就[是在找]|了|啊|呀|呢|吧|哦|哒|嘛|没)/;
/** 唯一 that lifts the goods above others; any other is about something else. */
const SOLE = /^(?!的?(?:一家|正宗|指定|品牌|授权|水果|萝卜|蔬菜|产地|原产|供应|能|好|真|选择|有))/;
const SALES = /销|成交|产量|占有率/;
const WHEN = /\d{4}年|\d{1,2}月|[上下]半年|去年|前年|季度|国庆|春节|双十一|双11|当天|当月/;
const WHERE = /本店|本站|我店|直播间|平台|[\u4e00-\u9fff](?:站|市|县|镇|区|省|村)/;
const ORDINAL =
  /^(?:书记|产业|手|时间|口|眼|次|步|天|件|个|批|场|茬|波|单|位|回|年|季|期|章|条|种|筐|箱|车|棚|排|行|遍|课|部分|样|袋|根|刀|瓣|组|轮|局|人称|道|代|线|反应|印象|感觉|责任|顿|桌|碗|杯|盘|层|声|篇|户|块|片|句|周|月|小时|分钟|届|斤|份|缸|只|号|站|阶段|年级|中学|小学|医院|人民|粒|颗|棵|锅|勺|讲|站|任|桶|锹|垄|网)/;

/** Where such words are lawful. The first that fits decides; an article is one of the guide, none means that the word says something else here. */
export const EXEMPTIONS: readonly Exemption[] = [
  // What the words are about: wishes, service, things that are not the goods.
  {
    of: ['absolute.', 'title.award'],
    article: '5(2)',
    before:
      /(?:争取|力争|努力|目标|希望|追求|立志|致力|梦想|我想|我们想|一直想|愿意?)[^，]{0,12}?(?:做|做到|做成|成为|成|当|种成|种出|拿|拿到)(?:一?[个名]|[^，]{0,4})$/,
  },
  {
    of: ['absolute.'],
    article: '5(1)',
    after: /^的?(?:服务|态度|诚意|诚心|心意|真心|祝福|敬意|努力|耐心|速度发|速度处理|速度给|自己|状态)/,
  },
  { of: ['absolute.best', 'absolute.most', 'absolute.only'], article: '5(3)', after: HARM },
  { of: ['absolute.only'], article: '5(3)', phrase: /^唯一$/, after: SOLE },
  {
    of: ['absolute.best'],
    article: '5(3)',
    phrase: /美$/,
    after: /^的?(?:风景|风光|时节|季节|样子|遇见|相遇|晚霞|笑容|年华)/,
  },
  {
    of: ['absolute.best', 'absolute.most', 'absolute.price', 'absolute.first'],
    article: '5(3)',
    before: /(?:哪|什么|谁)[^，]{0,8}$/,
  },
  {
    of: ['absolute.first'],
    article: '5(1)',
    phrase: /^第/,
    before: /(?:安全|顾客|客户|诚信|质量|品质|健康|信誉|服务|友谊|信用|用户|卫生|生命)$/,
  },
  { of: ['absolute.', 'title.', 'grade.', 'data.pure', 'state.'], before: DENIED },

  // How and when to eat and to keep: consumer tips.
  {
    of: ['absolute.best'],
    article: '6(2)',
    phrase: /佳$/,
    after:
      /^的?(?:食用|赏味|品尝|保存|储存|储藏|贮藏|冷藏|采摘|采收|收获|种植|播种|烹饪|烹调|吃法|做法|搭配|口感期|时间|时期|时节|时机|季节|温度|方法|方式|状态|期限|保鲜|发芽|浇水|观赏|品鉴)/,
  },
  { of: ['absolute.best'], article: '6(2)', phrase: /^最好$/, after: ADVISED },
  { of: ['absolute.best'], article: '6(2)', phrase: /^最好吃$/, after: /^(?:完|前|掉|热的|现)/ },
  {
    of: ['absolute.best', 'absolute.most', 'absolute.price'],
    article: '6(2)',
    after: /^的?(?:时候|季节|时节|月份|时令|时间|日子|一个月|那几天|那阵|时段)/,
  },

  // Compared with our own, not with others.
  {
    of: ['absolute.best', 'absolute.most'],
    article: '6(1)',
    after: /^的?(?:部分|地方|一段|那段|那头|一头|上半|中间|位置|那块|那一?口|一口|是(?:靠近|中间|头))/,
  },
  {
    of: ['absolute.best', 'absolute.most', 'absolute.price'],
    article: '6(1)',
    before: OWN,
    unlessBefore: SCOPE,
    after: /^的?(?:那|这)?一?(?:批|茬|个|款|棚|种|根|筐|棵|颗|天|年|季|场|次|期|样|箱|拨|车)/,
    needs: ['sources'],
  },

  // Facts of a time and a place.
  {
    of: ['absolute.first', 'absolute.leading', 'title.award'],
    article: '6(6)',
    anywhere: [SALES, WHEN, WHERE],
    needs: ['sources'],
  },
  {
    of: ['absolute.first'],
    article: '6(6)',
    phrase: /^(?:全国|全省|全市|全县|全镇|天津)第/,
    after: /^(?:个|批|条|座)/,
    needs: ['sources'],
  },
  { of: ['absolute.first'], phrase: /^第.家$/, needs: ['sources'], article: '6(6)', unlessBefore: SCOPE },

  // Counting, not ranking.
  { of: ['absolute.first'], phrase: /^第.$/, after: ORDINAL },
  { of: ['absolute.first'], phrase: /^第.$/, before: /(?:^|，)$/, after: /^(?:，|.{1,16}第[二2])/ },
  { of: ['absolute.first'], phrase: /^no/, before: /编号$/ },
  {
    of: ['title.award'],
    phrase: /^第/,
    after: /^(?:下单|付款|进|到|来|的?(?:朋友|顾客|网友)|报名|留言|抢|拍|党员)/,
  },
  { of: ['title.award'], before: /(?:奥运|世界杯|亚运|全运|马拉松|乒乓|象棋)[^，]{0,4}$/ },

  // Health words that speak of something else.
  { of: ['medical.'], before: HEALTH_DENIED },
  { of: ['medical.disease'], anywhere: [DOCTOR] },
  { of: ['medical.cure'], phrase: /感冒|流感|咳|中风/, before: KEEPING_WARM },
  { of: ['medical.cure'], phrase: /气$/, before: AIRING },
  { of: ['medical.cure'], phrase: /通气/, after: AIRED },
  { of: ['medical.cure'], phrase: /^解毒/, before: /了$/ },
  { of: ['medical.doctor'], before: /(?:农业|农科院?|农技|技术|种植|育种|植保|气象|园艺|栽培|蔬菜|土壤)$/ },
  { of: ['medical.efficacy'], before: /(?:农药|生物|杀虫|除草|肥料?|药剂)[^，]{0,2}$/ },
  { of: ['medical.folk'], phrase: /^养/, before: /[培营抚供饲喂放散]$/ },

  // Paying in the market, whatever the wallet is called; a person of standing.
  { of: ['off_platform.chat_app'], phrase: /^微信/, after: /^(?:支付|付款|零钱)(?!给)/ },
  { of: ['off_platform.chat_app'], phrase: /^微信/, before: /(?:分享|转发)[^，]{0,2}$/ },
];
