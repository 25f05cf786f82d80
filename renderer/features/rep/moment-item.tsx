import { IconAward, IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPastDay } from '#renderer/lib/format-past.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import type { IdeaStatus } from '#shared/domain/idea.ts';
import type { Moment } from './moments.ts';
import classes from './timeline-item.module.css';

const ideaTones: Record<IdeaStatus, 'accent' | 'growth' | 'strength' | 'plain'> = {
  heard: 'accent',
  tried: 'growth',
  adopted: 'strength',
  declined: 'plain',
};

/** An idea or a moment of recognition on the line of time; its name opens it. */
export function MomentItem({ moment }: { moment: Extract<Moment, { type: 'idea' | 'recognition' }> }) {
  const { t } = useTranslation(['rep', 'ideas']);
  const today = useToday();
  const open = useMomentPanel((panel) => panel.open);
  const isIdea = moment.type === 'idea';
  const MomentIcon = isIdea ? IconBulb : IconAward;
  return (
    <li className={classes['item']} data-moment>
      <div className={classes['head']}>
        <button
          type="button"
          className={classes['title']}
          onClick={() =>
            open(
              moment.type === 'idea'
                ? { type: 'changeIdea', idea: moment.idea }
                : { type: 'changeRecognition', recognition: moment.recognition },
            )
          }
        >
          {t(isIdea ? 'moments.idea' : 'moments.recognition')}
        </button>
        <time dateTime={moment.day} className={classes['day']}>
          {formatPastDay(moment.day, today)}
        </time>
      </div>
      <div className={classes['note']}>
        <MomentIcon size={20} stroke={1.7} aria-hidden className={classes['icon']} />
        <span className={classes['text']}>
          {moment.type === 'idea' ? moment.idea.text : moment.recognition.text}
        </span>
        {moment.type === 'idea' ? (
          <Chip tone={ideaTones[moment.idea.status]} className={classes['state']}>
            {t(`ideas:status.${moment.idea.status}`)}
          </Chip>
        ) : (
          <Chip className={classes['state']}>
            {t(moment.recognition.isPublic ? 'ideas:recognition.public' : 'ideas:recognition.private')}
          </Chip>
        )}
      </div>
    </li>
  );
}
