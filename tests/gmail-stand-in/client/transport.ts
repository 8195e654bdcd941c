import type { AnswerTransport, RequestTransport } from '../options.ts';

/** Every way a page can ask a server, for tests of what can be heard of it. Gmail uses XHR with text. */

export interface Call {
  url: string;
  body: string;
  headers: Record<string, string>;
}
export interface Reply {
  /** 0 = the connection broke. */
  status: number;
  text: string;
}

export async function send(how: { request: RequestTransport; answer: AnswerTransport }, call: Call): Promise<Reply> {
  if (how.answer === 'aborted') {
    await (how.request === 'fetch' ? abortFetch(call) : abortXhr(call));
    return send({ ...how, answer: 'text' }, call);
  }
  try {
    if (how.request === 'worker') return await byWorker(call);
    if (how.request === 'frame') return await byXhr(call, call.body, how.answer, await frameXhr());
    if (how.request.startsWith('xhr')) return await byXhr(call, bodyFor(how.request, call.body), how.answer);
    return await byFetch(call, how);
  } catch {
    return { status: 0, text: '' };
  }
}

type Body = string | Uint8Array<ArrayBuffer> | Blob | FormData | ReadableStream;

/** The server takes the first part of a form as the body. */
function bodyFor(how: RequestTransport, body: string): Exclude<Body, ReadableStream> {
  if (how.endsWith('bytes')) return new TextEncoder().encode(body);
  if (how.endsWith('blob')) return new Blob([body]);
  if (!how.endsWith('form')) return body;
  const form = new FormData();
  form.set('body', body);
  return form;
}

const RESPONSE_TYPES: Record<AnswerTransport, XMLHttpRequestResponseType> = {
  text: '',
  json: 'json',
  buffer: 'arraybuffer',
  blob: 'blob',
  stream: 'arraybuffer',
  aborted: '',
};

function byXhr(call: Call, body: Body, answer: AnswerTransport, Xhr = XMLHttpRequest): Promise<Reply> {
  return new Promise((resolve) => {
    const request = new Xhr();
    request.open('POST', call.url);
    request.responseType = RESPONSE_TYPES[answer];
    for (const [name, value] of Object.entries(call.headers)) {
      if (!(body instanceof FormData && name === 'Content-Type')) request.setRequestHeader(name, value);
    }
    request.onload = async () => {
      const text = answer === 'json' ? JSON.stringify(request.response) : await new Response(request.response).text();
      resolve({ status: request.status, text });
    };
    request.onerror = () => resolve({ status: 0, text: '' });
    request.send(body as XMLHttpRequestBodyInit);
  });
}

function abortXhr(call: Call): Promise<void> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', call.url);
    for (const [name, value] of Object.entries(call.headers)) request.setRequestHeader(name, value);
    request.onreadystatechange = () => {
      if (request.readyState === XMLHttpRequest.HEADERS_RECEIVED) request.abort();
    };
    request.onloadend = () => resolve();
    request.send(call.body);
  });
}

async function abortFetch(call: Call): Promise<void> {
  const control = new AbortController();
  const init = { method: 'POST', headers: call.headers, body: call.body, signal: control.signal };
  await fetch(call.url, init).catch(() => null);
  control.abort();
}

async function byFetch(call: Call, how: { request: RequestTransport; answer: AnswerTransport }): Promise<Reply> {
  const stream = () => new Blob([call.body]).stream();
  const body: Body = how.request === 'fetch-stream' ? stream() : bodyFor(how.request, call.body);
  const init = {
    method: 'POST',
    headers: call.headers,
    body,
    ...(how.request === 'fetch-stream' && { duplex: 'half' }),
  };
  const response = await fetch(...requestFor(how.request, call.url, init as RequestInit));
  return { status: response.status, text: await textOf(response, how.answer) };
}

function requestFor(how: RequestTransport, url: string, init: RequestInit): [RequestInfo, RequestInit?] {
  if (how === 'fetch-request') return [new Request(url, init)];
  if (how === 'fetch-request-of-request') return [new Request(new Request(url, init))];
  if (how === 'fetch-request-clone') return [new Request(url, init).clone()];
  return [url, init];
}

async function textOf(response: Response, answer: AnswerTransport): Promise<string> {
  if (answer === 'json') return JSON.stringify(await response.json());
  if (answer === 'buffer') return new TextDecoder().decode(await response.arrayBuffer());
  if (answer === 'blob') return (await response.blob()).text();
  if (answer === 'stream') return new Response(response.body).text();
  return response.text();
}

/** The XHR of a frame without an address, where no content script runs. */
async function frameXhr(): Promise<typeof XMLHttpRequest> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) throw new Error('no frame');
  return view.XMLHttpRequest;
}

let worker: Worker | undefined;
let calls = 0;

function byWorker(call: Call): Promise<Reply> {
  worker ??= new Worker('/stand-in/worker.js');
  const own = worker;
  const id = ++calls;
  return new Promise((resolve) => {
    const take = ({ data }: MessageEvent<Reply & { id: number }>) => {
      if (data.id !== id) return;
      own.removeEventListener('message', take);
      resolve(data);
    };
    own.addEventListener('message', take);
    own.postMessage({ ...call, id });
  });
}
