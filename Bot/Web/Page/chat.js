'use strict';
(() => {
  const { user, name, locale, big, away } = document.body.dataset;
  const { nonce } = document.currentScript;
  const place = document.getElementById('chat');
  const notice = document.getElementById('notice');
  const drop = document.getElementById('drop');
  const domain = new URL('/directline/v3/directline', location.href).href;
  const biggest = 50 * 1024 * 1024;
  const patience = 5 * 60 * 1000;
  let line;
  let opening;

  const say = words => {
    notice.textContent = words ?? '';
    notice.hidden = !words;
  };

  // A token belongs to this person and to the one conversation; the session is what it is given for.
  const newToken = async () => {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 30000)) {
      try {
        const answer = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
        if (answer.ok) {
          return (await answer.json()).token;
        }
        if (answer.status === 401) {
          // Not here any more: the page itself says what to do.
          location.reload();
          return new Promise(() => {});
        }
      } catch {
        // Out of reach, as a phone often is.
      }
      say(away);
      await new Promise(resume => setTimeout(resume, wait));
    }
  };

  const connect = token => {
    const fresh = WebChat.createDirectLine({ token, domain });
    const post = fresh.postActivity;
    // A large file on a slow line takes longer than a message; everything else stays impatient.
    fresh.postActivity = activity =>
      post.call(activity.attachments?.length ? Object.create(fresh, { timeout: { value: patience } }) : fresh, activity)
        .flatMap(id => (id === 'retry' && isOver(fresh) ? again(activity) : [id]));
    return fresh;
  };

  // The client renews its token while it runs; a phone that slept finds that its time is over.
  const isOver = one => one.connectionStatus$.getValue() === 3;

  // The bot knows a message by the mark that the page gave it, so it cannot come twice.
  const again = async activity => {
    const next = await open();
    return new Promise((done, fail) => next.postActivity(activity).subscribe(done, fail));
  };

  const look = dark => {
    const style = getComputedStyle(document.documentElement);
    const color = called => style.getPropertyValue(`--${called}`).trim();
    return {
      accent: color('accent'),
      backgroundColor: color('ground'),
      primaryFont: getComputedStyle(document.body).fontFamily,
      bubbleBackground: color('paper'),
      bubbleTextColor: color('ink'),
      bubbleBorderColor: color('line'),
      bubbleBorderRadius: 12,
      bubbleFromUserBackground: dark ? '#1f4a3c' : '#d9efe5',
      bubbleFromUserTextColor: color('ink'),
      bubbleFromUserBorderColor: 'transparent',
      bubbleFromUserBorderRadius: 12,
      bubbleMaxWidth: 560,
      paddingRegular: 8,
      sendBoxBackground: color('paper'),
      sendBoxTextColor: color('ink'),
      sendBoxPlaceholderColor: color('soft'),
      sendBoxButtonColor: color('accent'),
      sendBoxBorderTop: `1px solid ${color('line')}`,
      sendBoxTextWrap: true,
      subtle: color('soft'),
      timestampColor: color('soft'),
      cardEmphasisBackgroundColor: color('ground'),
      cardPushButtonBackgroundColor: color('accent'),
      cardPushButtonTextColor: color('on-accent'),
      hideUploadButton: false,
      uploadMultiple: true,
      rootHeight: '100%',
      rootWidth: '100%',
    };
  };

  // Buttons stand side by side, as in other chats.
  const cards = {
    supportsInteractivity: true,
    spacing: { small: 4, default: 6, medium: 8, large: 12, extraLarge: 16, padding: 0 },
    actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 6, maxActions: 100, spacing: 'none' },
  };

  const draw = () => {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    WebChat.renderWebChat(
      { directLine: line, userID: user, username: name, locale, nonce, sendTypingIndicator: false, adaptiveCardsHostConfig: cards, styleOptions: look(dark) },
      place,
    );
  };

  // What was said is kept by the bot: a new connection shows it again, so nothing is lost by beginning anew.
  const open = () => (opening ??= begin().finally(() => (opening = undefined)));

  const begin = async () => {
    const token = await newToken();
    line?.end();
    const mine = (line = connect(token));
    mine.connectionStatus$.subscribe(status => {
      if (mine === line && status === 2) {
        say();
      }
      // The token ran out while the phone slept, or the line could not be opened.
      if (status === 3 || status === 4) {
        setTimeout(() => mine === line && open(), 1000);
      }
    });
    draw();
    return mine;
  };

  const send = files => {
    if (files.some(file => file.size > biggest) || files.reduce((sum, file) => sum + file.size, 0) > biggest) {
      say(big);
      return;
    }
    say();
    line.postActivity({
      type: 'message',
      from: { id: user },
      channelData: { clientActivityID: `drop-${Date.now()}-${Math.random().toString(36).slice(2)}`, attachmentSizes: files.map(file => file.size) },
      attachments: files.map(file => ({ contentType: file.type || 'application/octet-stream', contentUrl: URL.createObjectURL(file), name: file.name })),
    }).subscribe({ error: () => say(away) });
  };

  const carriesFiles = event => event.dataTransfer?.types.includes('Files');
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    addEventListener(kind, event => {
      if (!carriesFiles(event)) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      drop.hidden = kind === 'drop' || (kind === 'dragleave' && !event.relatedTarget);
      if (kind === 'drop' && event.dataTransfer.files.length) {
        send([...event.dataTransfer.files]);
      }
    }, true);
  }

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  open();
})();
