/** What shoppers ask in a room: the price, the weight, the delivery, the taste, how it keeps, what is left. */
const ASKS = [
  // how much, how many, how long, how
  /多少|几[斤两个只块元根棵袋箱盒天点号]|好多钱|咋卖|怎么(?:卖|买|吃|做|领|下单|保存|存|退|付|寄|发)|咋(?:吃|做|买|存)/u,
  /什么时候|啥时候|啥时|哪天|几时|多久|多大|多重|多长/u,
  // where from, where to, who, which
  /哪里|哪儿|哪个|哪种|哪家|在哪|啥品种|什么品种|产地/u,
  // yes or no
  /[吗嘛么][？?。!！~～]*$|(?<!真)[甜辣脆酸苦][不没][甜辣脆酸苦]/u,
  /[好新能会有是包](?:不|没)[好新能会有是包]|可不可以|能不能|可以不(?!要|用)|行不行|要不要钱/u,
  /(?:能|可以|包|到)(?:寄|发|送|邮).{0,8}(?:[吗嘛么不]|呢)/u,
  // asked by naming the thing alone
  /^(?:价格|价钱|单价|运费|邮费|包邮|发货|快递|规格|产地|保质期)[呢？?\s]*$/u,
  /怎样|如何|为什么|为啥|有啥|是啥|[？?]\s*$/u,
  // English
  /\b(?:how (?:much|many|long|do|does|to|big|heavy|sweet|soon)|what(?:'s|’s| is| are| time)|when (?:do|does|will|is)|where (?:do|does|is|are|can)|which|do you (?:ship|deliver|have|send)|can (?:you|i|it)|is (?:it|this|there)|are (?:they|these|there)|does it|any discount)\b/iu,
];

/** Said with the shape of a question, and meant as none. */
const RHETORICAL =
  /^(?:对吧|是吧|是吗|真的吗|不是吗|可以吗[哈嘻]+|怎么这么|咋这么|你说呢|谁说不是)[？?！!~～。]*/u;

/** Whether a comment asks the host something, so that the console can keep it until it is answered. */
export function isQuestion(tidied: string): boolean {
  const text = tidied.trim();
  if (text.length < 2 || RHETORICAL.test(text)) return false;
  return ASKS.some((pattern) => pattern.test(text));
}
