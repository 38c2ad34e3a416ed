// Microsoft's client, driven line by line: what to do comes on standard input, what happened goes to standard output.
const { DirectLine } = require('botframework-directlinejs');
const { Observable } = require('rxjs/Observable');
const readline = require('node:readline');

globalThis.WebSocket = require('ws');
const { domain, webSocket } = JSON.parse(process.argv[2]);
const tell = what => console.log(JSON.stringify(what));
let line;

// The same as in a browser, where XMLHttpRequest is.
const ajax = ({ method, url, body, headers, responseType }) =>
  Observable.create(observer => {
    const isForm = body instanceof FormData;
    fetch(url, { method, headers, body: body === undefined || isForm ? body : JSON.stringify(body) }).then(
      async answer => {
        const xhr = { getResponseHeader: name => answer.headers.get(name) };
        const bytes = await answer.arrayBuffer();
        const response = responseType === 'arraybuffer' ? bytes : bytes.byteLength ? JSON.parse(Buffer.from(bytes).toString()) : null;
        if (answer.ok) {
          observer.next({ status: answer.status, response, xhr });
          observer.complete();
        } else {
          observer.error({ status: answer.status, response, xhr });
        }
      },
      () => observer.error({ status: 0, xhr: { getResponseHeader: () => null } }),
    );
  });

const connect = options => {
  line = new DirectLine({ domain, webSocket, ajax, timeout: 1000, pollingInterval: 200, random: () => 0, ...options });
  const mine = line;
  line.connectionStatus$.subscribe(status => mine === line && tell({ status }));
  line.activity$.subscribe(activity => mine === line && tell({ activity, watermark: mine.watermark }), () => {}, () => {});
};

const post = activity => line.postActivity({ type: 'message', from: { id: 'me' }, ...activity }).subscribe(id => tell({ posted: id }), error => tell({ failed: error.status ?? String(error) }));

const commands = {
  connect,
  // A page that is closed and comes back: a new client, which knows where it was.
  leave: () => {
    const { conversationId, watermark } = line;
    const old = line;
    line = undefined;
    old.end();
    tell({ left: { conversationId, watermark } });
  },
  // What has arrived is handed on in turns of its own; this comes after them.
  settle: () => setTimeout(() => tell({ settled: true }), 100),
  post,
  upload: ({ text, name, contentType, base64 }) =>
    post({ text, attachments: [{ name, contentType, contentUrl: URL.createObjectURL(new Blob([Buffer.from(base64, 'base64')], { type: contentType })) }] }),
};

readline.createInterface({ input: process.stdin }).on('line', text => {
  const { command, ...rest } = JSON.parse(text);
  commands[command](rest);
}).on('close', () => process.exit(0));
