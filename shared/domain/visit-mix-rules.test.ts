import { describe, expect, test } from 'vitest';
import { visitMix } from './visit-mix-rules.ts';
import type { VisitMixPart } from './visit-mix.ts';

const seen = (difficulty: VisitMixPart['difficulty'], count: number, segment = ''): VisitMixPart => ({
  segment,
  difficulty,
  count,
});

describe('the mix of the visits of a year', () => {
  test('counts difficulties and segments, the most frequent first, however they are written', () => {
    expect(
      visitMix([
        seen('friendly', 2, 'Pharma'),
        seen('hostile', 1, ' pharma'),
        seen('demanding', 4, 'Retail'),
        seen(null, 1),
      ]),
    ).toEqual({
      visits: 8,
      difficulties: { friendly: 2, demanding: 4, hostile: 1 },
      segments: [
        { name: 'Retail', count: 4 },
        { name: 'Pharma', count: 3 },
      ],
      hint: null,
    });
  });

  test.each([
    ['nothing was seen', [], null],
    ['three friendly ones, which is chance', [seen('friendly', 3)], null],
    ['four friendly ones', [seen('friendly', 4)], 'only_friendly'],
    ['four of five friendly', [seen('friendly', 4), seen('hostile', 1)], 'only_friendly'],
    ['three of four friendly', [seen('friendly', 3), seen('demanding', 1)], null],
    ['four visits of which nothing was said', [seen(null, 4)], 'unsaid'],
    ['less than half described', [seen('friendly', 4), seen(null, 5)], 'unsaid'],
    ['half described', [seen('friendly', 4), seen(null, 4)], 'only_friendly'],
    ['five of one segment', [seen('demanding', 5, 'Retail')], null],
    ['six of one segment', [seen('demanding', 6, 'Retail')], 'one_segment'],
    ['two segments', [seen('demanding', 6, 'Retail'), seen('demanding', 1, 'Pharma')], null],
  ] as const)('%s', (_what, parts, hint) => {
    expect(visitMix(parts).hint).toBe(hint);
  });
});
