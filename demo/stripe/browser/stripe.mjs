// A stand-in for Stripe.js, for a browser that cannot reach js.stripe.com: `Stripe`, `elements`, the payment element, its
// confirmation and its reading, in the shapes that Stripe has published, against the API of demo/stripe. What it is served
// as, https://js.stripe.com/endive/stripe.js, and the addresses it calls are the real ones, so that the shop's content
// security policy is tried in earnest. A classic script, though it is named for a module.
(() => {
  const ORIGIN = 'https://js.stripe.com';
  const API = 'https://api.stripe.com/v1';
  const FRAME = { zh: '安全支付输入框', en: 'Secure payment input frame' };
  const WORDS = {
    card_declined: { zh: '您的银行卡被拒绝了。', en: 'Your card has been declined.' },
    incorrect_number: { zh: '您的银行卡号不正确。', en: 'Your card number is incorrect.' },
    incomplete_number: { zh: '您的银行卡号不完整。', en: 'Your card number is incomplete.' },
    api_connection_error: 'We are experiencing issues connecting to our payments provider.',
  };

  /** The fields live in a frame of Stripe's: the page that holds them can read nothing in it. */
  class PaymentElement {
    handlers = new Map();

    constructor(language) {
      this.language = language;
    }

    on(event, handler) {
      this.handlers.set(event, handler);
      return this;
    }

    mount(place) {
      if (!(place instanceof window.HTMLElement)) throw new Error('mount: no such place');
      this.frame = document.createElement('iframe');
      this.frame.title = FRAME[this.language];
      this.frame.style.cssText = 'border:0;width:100%;height:190px;display:block';
      this.frame.src = `${ORIGIN}/endive/elements-inner-payment.html#${this.language}`;
      this.frame.addEventListener('load', () => this.handlers.get('ready')?.({ elementType: 'payment' }));
      place.append(this.frame);
    }

    destroy() {
      this.frame?.remove();
      this.frame = undefined;
    }

    /** What was typed; a real frame never tells this to the page. */
    typed() {
      return new Promise((resolve) => {
        const { port1, port2 } = new window.MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        this.frame.contentWindow.postMessage('typed', ORIGIN, [port2]);
      });
    }
  }

  class Elements {
    constructor({ clientSecret, locale, appearance }) {
      if (!/^pi_\w+_secret_\w+$/.test(clientSecret)) throw new Error('elements: not a client secret');
      if (/var\(|:""/.test(JSON.stringify(appearance.variables)))
        throw new Error('elements: the appearance has values that mean nothing in a frame');
      Object.assign(this, { clientSecret, language: locale === 'zh' ? 'zh' : 'en' });
    }

    create(type) {
      if (type !== 'payment') throw new Error(`elements: no ${type} here`);
      this.payment = new PaymentElement(this.language);
      return this.payment;
    }
  }

  class StripeOfPage {
    constructor(key) {
      if (!/^pk_/.test(key)) throw new Error('Please call Stripe() with your publishable key.');
      this.key = key;
    }

    elements(options) {
      return new Elements(options);
    }

    async confirmPayment({ elements, confirmParams, redirect }) {
      const { number, expiry, cvc } = await elements.payment.typed();
      const { language, clientSecret } = elements;
      if (!number || !expiry || !cvc) return refusal('validation_error', 'incomplete_number', language);
      const [month = '', year = ''] = expiry.split('/');
      const answer = await this.call('POST', clientSecret, '/confirm', {
        return_url: confirmParams.return_url,
        'payment_method_data[type]': 'card',
        'payment_method_data[card][number]': number,
        'payment_method_data[card][exp_month]': month.trim(),
        'payment_method_data[card][exp_year]': year.trim(),
        'payment_method_data[card][cvc]': cvc,
      });
      if (answer.error) return { error: inWords(answer.error, language) };
      const bank = answer.paymentIntent.next_action?.redirect_to_url?.url;
      if (!bank && redirect === 'if_required') return answer;
      window.location.assign(bank ?? confirmParams.return_url);
      return new Promise(() => undefined);
    }

    retrievePaymentIntent(clientSecret) {
      return this.call('GET', clientSecret, '', {});
    }

    async call(method, clientSecret, verb, fields) {
      const [id] = clientSecret.split('_secret_');
      const form = new URLSearchParams({ key: this.key, client_secret: clientSecret, ...fields });
      const url = `${API}/payment_intents/${id}${verb}`;
      try {
        const response =
          method === 'POST' ? await fetch(url, { method, body: form }) : await fetch(`${url}?${form}`);
        const body = await response.json();
        return response.ok ? { paymentIntent: body } : { error: body.error };
      } catch {
        return { error: { type: 'api_connection_error', message: WORDS.api_connection_error } };
      }
    }
  }

  function refusal(type, code, language) {
    return { error: inWords({ type, code }, language) };
  }

  function inWords(error, language) {
    return { ...error, message: WORDS[error.code]?.[language] ?? error.message };
  }

  window.Stripe = Object.assign((key) => new StripeOfPage(key), { version: 'endive' });
})();
