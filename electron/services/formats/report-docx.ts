import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { locales, type Language } from '#shared/domain/languages.ts';
import type { ReportPicture, ReportPictures } from '#electron/services/report-pictures.ts';
import type { OutlineBlock, ReportOutline } from '#shared/domain/report-outline.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { bytesOfDataUrl } from './data-url.ts';
import { pictureSize, type PictureSize } from './picture-size.ts';

/** In twentieths of a point. */
const papers = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } };
const margin = 1150;
const quiet = '5D615F';
const accent = '0B6E69';
const bullets = 'bullets';

/** The report as a Word document: real headings and lists, its language named, the company above and the seal below. */
export async function renderDocx(
  outline: ReportOutline,
  { language, paper, pictures }: { language: Language; paper: Paper; pictures: ReportPictures },
): Promise<Uint8Array> {
  const { title, name, facts, focus, sections, nothing, company } = outline;
  const width = papers[paper].width - 2 * margin;
  const document = new Document({
    title: `${title} · ${name}`,
    creator: company.name === '' ? 'Curbside' : company.name,
    lastModifiedBy: 'Curbside',
    styles: stylesIn(language),
    numbering: {
      config: [
        {
          reference: bullets,
          levels: ['•', '–'].map((text, level) => ({
            level,
            format: LevelFormat.BULLET,
            text,
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 300 * (level + 1), hanging: 220 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: papers[paper],
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        headers: { default: headerOf(company) },
        footers: { default: footerOf(outline, width) },
        children: [
          new Paragraph({
            children: [run(title, { color: quiet }), atRight([facts.join(' · ')], { color: quiet })],
            tabStops: [{ type: TabStopType.RIGHT, position: width }],
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(name)] }),
          ...(outline.with === ''
            ? []
            : [new Paragraph({ children: [run(outline.with, { color: quiet })] })]),
          ...(focus === null
            ? []
            : [
                new Paragraph({
                  children: [run(`${focus.label} `, { color: quiet }), run(focus.name, { bold: true })],
                }),
              ]),
          ...sections.flatMap(({ heading, blocks }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run(heading)] }),
            ...blocks.flatMap((block) => paragraphsOf(block, pictures)),
          ]),
          ...(nothing === '' ? [] : [new Paragraph({ children: [run(nothing, { color: quiet })] })]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function paragraphsOf(block: OutlineBlock, pictures: ReportPictures): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 80 }, children: [run(block.text)] })];
    case 'words':
      return [
        new Paragraph({ keepNext: true, children: [run(block.question, { color: quiet })] }),
        new Paragraph({
          style: 'words',
          children: block.answer
            .split('\n')
            .map((line, index) => run(line, { italics: true, ...(index > 0 && { break: 1 }) })),
        }),
      ];
    case 'item': {
      const { lead, text, aside, below } = block;
      const parts = [
        ...(lead === '' ? [] : [{ text: lead, bold: true }]),
        ...(text === '' ? [] : [{ text }]),
        ...(aside === '' ? [] : [{ text: aside, color: quiet }]),
      ];
      const children = parts.map(({ text: words, ...look }, index) =>
        run(index === 0 ? words : ` ${words}`, look),
      );
      return [
        new Paragraph({ numbering: { reference: bullets, level: 0 }, children }),
        ...below.map(
          (line) =>
            new Paragraph({
              numbering: { reference: bullets, level: 1 },
              children: [run(line, { color: quiet })],
            }),
        ),
      ];
    }
    case 'picture': {
      const { sha256, name, aside } = block;
      const image = imageOf(pictures.get(sha256), name);
      return [
        ...(image === null ? [] : [new Paragraph({ keepNext: true, children: [image] })]),
        new Paragraph({
          spacing: { after: 160 },
          children: [run(aside === '' ? name : `${name} ${aside}`, { color: quiet })],
        }),
      ];
    }
    default:
      return assertNever(block);
  }
}

/** At most as wide as half a page, in pixels of a screen. Null for what Word cannot show. */
const pictureBox = { width: 320, height: 320 };

function imageOf(picture: ReportPicture | undefined, name: string): ImageRun | null {
  if (picture === undefined) return null;
  const size = pictureSize(picture.bytes);
  if (size === null || size.width === 0 || size.height === 0) return null;
  return new ImageRun({
    type: picture.mime === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: within(size, pictureBox),
    altText: { name, title: name, description: name },
  });
}

/** Never larger than it is. */
function within(size: PictureSize, box: PictureSize): PictureSize {
  const scale = Math.min(1, box.width / size.width, box.height / size.height);
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

interface Look {
  bold?: boolean;
  italics?: boolean;
  color?: string;
  size?: number;
  break?: number;
}

/** The library escapes for XML. */
function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text, ...look });
}

/** Behind a tab that the paragraph's stop sets to the right margin. */
function atRight(parts: readonly string[], look: Look): TextRun {
  return new TextRun({ children: [new Tab(), ...parts], ...look });
}

function headerOf({ name, logo }: ReportOutline['company']): Header {
  const children = [];
  if (logo !== null) {
    const data = bytesOfDataUrl(logo);
    const box = { width: 150, height: 40 };
    const transformation = within(pictureSize(data) ?? box, box);
    const altText = { name: 'logo', title: name, description: name };
    children.push(new ImageRun({ type: 'png', data, transformation, altText }), run('  '));
  }
  if (name !== '') children.push(run(name, { bold: true, color: quiet }));
  return new Header({ children: children.length === 0 ? [] : [new Paragraph({ children })] });
}

function footerOf({ title, name, seal }: ReportOutline, width: number): Footer {
  const small = { color: quiet, size: 15 };
  return new Footer({
    children: [
      ...seal.map((line) => new Paragraph({ children: [run(line, small)] })),
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          run(`${title} · ${name}`, small),
          atRight([PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], small),
        ],
      }),
    ],
  });
}

function stylesIn(language: Language) {
  return {
    default: {
      document: { run: { font: 'Calibri', size: 21, language: { value: regionTags[language] } } },
      heading1: {
        run: { size: 36, bold: true, color: '1D1F21' },
        paragraph: { spacing: { before: 120, after: 40 } },
      },
      heading2: {
        run: { size: 22, bold: true, color: accent },
        paragraph: { spacing: { before: 240, after: 60 } },
      },
    },
    paragraphStyles: [
      {
        id: 'words',
        name: 'Own words',
        basedOn: 'Normal',
        paragraph: {
          indent: { left: 200 },
          spacing: { after: 120 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: 'D3D1CB' } },
        },
      },
    ],
  };
}

/** Word checks the spelling by language and region. */
const regionTags: Record<Language, string> = {
  ...locales,
  fr: 'fr-FR',
  hu: 'hu-HU',
  it: 'it-IT',
  ro: 'ro-RO',
};
