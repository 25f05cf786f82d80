import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadableReport } from '#shared/domain/finalised-report.ts';
import type { ReportExtras } from '#shared/domain/report-extras.ts';
import { outlineOf, type OutlineBlock } from '#shared/domain/report-outline.ts';
import { currentLocale } from '#renderer/lib/format.ts';
import { smallPictureAddress } from '#renderer/lib/picture.ts';
import { localZone } from '#renderer/lib/local-zone.ts';
import base from './paper.module.css';
import classes from './report-paper.module.css';

interface ReportPaperProps {
  report: ReadableReport;
  extras: ReportExtras;
}

/** What the rep will see: the preview and the printed page are both this component. */
export function ReportPaper({ report, extras }: ReportPaperProps) {
  const { t } = useTranslation(['export', 'common', 'answer']);
  const outline = outlineOf(report, extras, {
    t: (key, params) => t(key, params ?? {}),
    locale: currentLocale(),
    timeZone: localZone(),
  });
  const { title, name, facts, focus, sections, nothing, company, seal } = outline;
  return (
    <article className={`${base['paper']} ${classes['paper']}`} data-testid="report-paper">
      {(company.name !== '' || company.logo !== null) && (
        <p className={classes['company']}>
          {company.logo !== null && <img src={company.logo} alt="" />}
          {company.name}
        </p>
      )}
      <p className={`${base['top']} ${classes['top']}`}>
        <span>{title}</span>
        <span>{facts.join(' · ')}</span>
      </p>
      <h1>{name}</h1>
      {outline.with !== '' && <p className={base['quiet']}>{outline.with}</p>}
      {focus !== null && (
        <p className={base['quiet']}>
          {focus.label} <b>{focus.name}</b>
        </p>
      )}
      {sections.map(({ key, heading, blocks }) => (
        <section key={key}>
          <h2>{heading}</h2>
          {inLists(blocks).map((part, index) => (
            <Part key={index} part={part} />
          ))}
        </section>
      ))}
      {nothing !== '' && <p className={base['quiet']}>{nothing}</p>}
      {seal.length > 0 && (
        <footer className={classes['seal']}>
          {seal.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </footer>
      )}
    </article>
  );
}

type Item = Extract<OutlineBlock, { kind: 'item' }>;
type PaperPart = Exclude<OutlineBlock, Item> | Item[];

/** Items that follow each other are one list. */
function inLists(blocks: readonly OutlineBlock[]): PaperPart[] {
  const parts: PaperPart[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind !== 'item') parts.push(block);
    else if (Array.isArray(last)) last.push(block);
    else parts.push([block]);
  }
  return parts;
}

function Part({ part }: { part: PaperPart }) {
  const { t } = useTranslation('common');
  if (Array.isArray(part))
    return (
      <ul>
        {part.map((item, index) => (
          <PaperItem key={index} item={item} />
        ))}
      </ul>
    );
  if (part.kind === 'paragraph') return <p>{part.text}</p>;
  if (part.kind === 'picture') return <PaperPicture picture={part} />;
  return (
    <div className={classes['words']}>
      <p>{part.question}</p>
      <blockquote>{t('quote', { text: part.answer })}</blockquote>
    </div>
  );
}

/** A file that is gone is named, and nothing stands in its place. */
function PaperPicture({ picture }: { picture: Extract<OutlineBlock, { kind: 'picture' }> }) {
  const { sha256, name, aside } = picture;
  const [isMissing, setMissing] = useState(false);
  return (
    <figure>
      {!isMissing && <img src={smallPictureAddress(sha256)} alt={name} onError={() => setMissing(true)} />}
      <figcaption>
        {name} {aside !== '' && <span className={base['quiet']}>{aside}</span>}
      </figcaption>
    </figure>
  );
}

function PaperItem({ item: { lead, text, aside, below } }: { item: Item }) {
  return (
    <li>
      {lead !== '' && <b>{lead}</b>} {text} {aside !== '' && <span className={base['quiet']}>{aside}</span>}
      {below.map((line, index) => (
        <span key={index} className={classes['shown']}>
          {line}
        </span>
      ))}
    </li>
  );
}
