/*
 * The behaviour of the file a rep receives: keeps what is typed, and turns it into an answer to save or to copy. It runs
 * in whatever browser opens the file, without a network, and depends on nothing. The markup it works on is made by
 * electron/services/formats/answer-page.ts.
 */
import { answerLimits } from '#shared/domain/report-answer-format.ts';
import { answerFileOf, asTextBlock, type Written } from './answer-file.ts';
import { answerStore } from './answer-store.ts';

const form = document.querySelector<HTMLFormElement>('form');
if (form !== null) start(form);

function start(page: HTMLFormElement): void {
  const report = { id: page.dataset['report'] ?? '', sha256: page.dataset['sha256'] ?? '' };
  const store = answerStore(report.sha256);
  const rows = find<HTMLElement>('#commitments');
  const addRow = find<HTMLButtonElement>('#add');
  fill(store.read());
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;

  page.addEventListener('input', () => store.write(written()));
  page.addEventListener('submit', (event) => event.preventDefault());
  addRow.addEventListener('click', () => {
    newRow().querySelector('input')?.focus();
  });
  find('#save').addEventListener('click', () => {
    save(JSON.stringify(answer(), null, 2));
    say('saved');
  });
  find('#copy').addEventListener('click', () => void copy(asTextBlock(answer())));

  function answer() {
    return answerFileOf(report, written(), store.dated(written(), new Date()));
  }

  function written(): Written {
    const agrees = page.querySelector<HTMLInputElement>('input[name=agrees]:checked')?.value ?? '';
    return {
      agrees: agrees === '' ? null : agrees === 'yes',
      comments: [...page.querySelectorAll<HTMLTextAreaElement>('textarea[name=comment]')].map((field) => ({
        section: field.dataset['section'] ?? '',
        text: field.value,
      })),
      ownView: find<HTMLTextAreaElement>('#own-view').value,
      commitments: [...rows.querySelectorAll('.commitment')].map((row) => {
        const [text, day] = row.querySelectorAll('input');
        return { text: text?.value ?? '', dueDay: day?.value ?? '' };
      }),
    };
  }

  function fill(kept: Written | null): void {
    for (const { section, text } of kept?.comments ?? []) {
      const field = [...page.querySelectorAll<HTMLTextAreaElement>('textarea[name=comment]')].find(
        ({ dataset }) => dataset['section'] === section,
      );
      if (field === undefined || text === '') continue;
      field.value = text;
      field.closest('details')?.setAttribute('open', '');
    }
    const agrees = kept?.agrees ?? null;
    const choice = agrees === null ? '' : agrees ? 'yes' : 'no';
    for (const radio of page.querySelectorAll<HTMLInputElement>('input[name=agrees]'))
      radio.checked = radio.value === choice;
    find<HTMLTextAreaElement>('#own-view').value = kept?.ownView ?? '';
    for (const { text, dueDay } of kept?.commitments ?? []) {
      const [textField, dayField] = newRow().querySelectorAll('input');
      if (textField !== undefined) textField.value = text;
      if (dayField !== undefined) dayField.value = dueDay;
    }
    if (rows.childElementCount === 0) newRow();
  }

  function newRow(): HTMLElement {
    const template = find<HTMLTemplateElement>('#commitment');
    const row = template.content.firstElementChild?.cloneNode(true);
    if (!(row instanceof HTMLElement)) throw new Error('The page has lost its row');
    row.querySelector('button')?.addEventListener('click', () => {
      row.remove();
      addRow.hidden = false;
      store.write(written());
      addRow.focus();
    });
    rows.append(row);
    addRow.hidden = rows.childElementCount >= answerLimits.commitments;
    return row;
  }

  function save(text: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = page.dataset['file'] ?? 'answer.curbside-answer.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** The text also stands on the page: where the browser gives no clipboard, it can be copied by hand. */
  async function copy(text: string): Promise<void> {
    const block = find<HTMLTextAreaElement>('#block');
    block.value = text;
    find('#block-field').hidden = false;
    block.select();
    try {
      await navigator.clipboard.writeText(text);
      say('copied');
    } catch {
      say('by-hand');
    }
  }
}

function say(what: string): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-said]'))
    line.hidden = line.dataset['said'] !== what;
}

function find<E extends HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (element === null) throw new Error(`The page has lost ${selector}`);
  return element;
}
