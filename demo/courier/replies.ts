/** An answer of the vendor before it is put into one of his envelopes. */
export interface VendorReply {
  readonly code: number;
  readonly message: string;
  readonly data?: object;
}

export function ok(data?: object, message = 'success'): VendorReply {
  return data ? { code: 200, message, data } : { code: 200, message };
}

export function refused(code: number, message: string): VendorReply {
  return { code, message };
}

export const BAD_KEY = refused(600, '您不是合法的用户（即授权Key出错）');
export const BAD_SIGN = refused(503, '验证签名失败');
export const OUT_OF_CREDIT = refused(601, 'POLL:KEY已过期');

/** The envelope of the label and ordering calls (V2). */
export function newEnvelope({ code, message, data }: VendorReply): object {
  return { success: code === 200, code, message, ...(data && { data }) };
}

/** The older envelope, which is also that of subscriptions and failed queries. */
export function oldEnvelope({ code, message, data }: VendorReply): object {
  return { result: code === 200, returnCode: String(code), message, ...(data && { data }) };
}
