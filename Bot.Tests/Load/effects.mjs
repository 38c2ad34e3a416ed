// Reads an exported company.json from standard input and says whether any message took effect more than once.
import { createInterface } from 'node:readline';

const turns = new Map(), notes = new Map();
const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.includes('"type":')) continue;
  const { type, doc } = JSON.parse(line.replace(/,$/, ''));
  if (type === 'history' && doc.conversation)
    for (const message of doc.messages) count(turns, `${doc.conversation}/${message}`);
  // The load says a word of its own in each message, so no note is like another.
  if (type === 'followUps')
    count(notes, doc.words);
}

const twice = counts => [...counts].filter(([, times]) => times > 1);
const second = [...twice(turns), ...twice(notes)];
for (const [what, times] of second.slice(0, 20)) console.error(`${times} times: ${what}`);
console.log(`${turns.size} messages that changed something, second effects ${second.length}`);
process.exit(second.length > 0 || turns.size === 0 ? 1 : 0);
