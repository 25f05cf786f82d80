import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { messageOf } from './api.ts';
import { i18n } from './language.ts';

interface UndoOffer {
  /** What happened, as a sentence: "Note moved to the archive". */
  message: string;
  undo: () => void | Promise<void>;
  /** How long it is offered; less where the toast would be in the way of the next tap. */
  seconds?: number;
}

/* Newest last; an offer leaves when its toast does. */
const offers: { id: string; undo: UndoOffer['undo'] }[] = [];

const undoSeconds = 8;

/** Says that something was done and offers to take it back, with the button or with Ctrl/Cmd+Z. Returns the function that withdraws the offer. */
export function showUndo({ message, undo, seconds = undoSeconds }: UndoOffer): () => void {
  const id = `undo-${crypto.randomUUID()}`;
  offers.push({ id, undo });
  notifications.show({
    id,
    autoClose: seconds * 1000,
    onClose: () => forget(id),
    ...notice(),
    message: <WithButton text={message} label={i18n.t('common:undo')} act={() => take(id)} />,
  });
  return () => withdraw(id);
}

/** Takes back the latest thing still offered; does nothing when there is none. */
export function undoLatest(): void {
  const latest = offers.at(-1);
  if (latest) take(latest.id);
}

interface ActionOffer {
  message: string;
  /** What the button says. */
  label: string;
  act: () => void | Promise<void>;
}

/** Says that something was done and offers what one may want next, such as showing the file. */
export function showAction({ message, label, act }: ActionOffer): void {
  notifications.show({
    autoClose: undoSeconds * 1000,
    ...notice(),
    message: <WithButton text={message} label={label} act={() => void orSay(act)} />,
  });
}

/** A toast without an act. */
export function showToast(message: string): void {
  notifications.show({ message, ...notice() });
}

/** A failure that belongs to no field; stays until it is closed. `again` is offered as a button where trying again makes sense. */
export function showFailure(message: string, again?: () => void): void {
  const id = `failure-${crypto.randomUUID()}`;
  notifications.show({
    id,
    ...notice(),
    role: 'alert',
    autoClose: false,
    'data-failure': true,
    message: again ? <WithButton text={message} label={i18n.t('common:tryAgain')} act={retry} /> : message,
  });

  function retry(): void {
    notifications.hide(id);
    again?.();
  }
}

function WithButton({ text, label, act }: { text: string; label: string; act: () => void }) {
  return (
    <>
      <span>{text}</span>
      <Button size="xs" variant="light" onClick={act}>
        {label}
      </Button>
    </>
  );
}

/** What nobody waits for still says why it failed. */
async function orSay(act: () => void | Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    showFailure(messageOf(error));
  }
}

/* Read out when there is a pause, and closed by a button with a name. */
function notice() {
  return { role: 'status', closeButtonProps: { 'aria-label': i18n.t('common:close') } } as const;
}

function take(id: string): void {
  const offer = offers.find((each) => each.id === id);
  if (!offer) return;
  withdraw(id);
  void orSay(offer.undo);
}

function withdraw(id: string): void {
  forget(id);
  notifications.hide(id);
}

function forget(id: string): void {
  const index = offers.findIndex((each) => each.id === id);
  if (index >= 0) offers.splice(index, 1);
}
