/** The text on the phone, Chinese first. It names the market and never holds a link. */
export function codeText(code: string): string {
  return `【联集】验证码 ${code}，5 分钟内有效，不要告诉别人。Your Lianji code is ${code}, valid for 5 minutes.`;
}

/** What a person is called until they say otherwise. */
export function firstName(phone: string): string {
  return `顾客${phone.slice(-4)}`;
}
