import {
  createTheme,
  defaultVariantColorsResolver,
  type ActionIconProps,
  type ButtonProps,
  type CheckboxProps,
  type DrawerProps,
  type InputWrapperProps,
  type MantineColorsTuple,
  type MantineThemeComponent,
  type MenuProps,
  type ModalProps,
  type PopoverProps,
  type TooltipProps,
  type VariantColorsResolver,
} from '@mantine/core';
import classes from './theme.module.css';

const petrol: MantineColorsTuple = [
  '#e0f0ee',
  '#c3e2df',
  '#9fdcd6',
  '#6fc3bb',
  '#4fb8b0',
  '#2b9a93',
  '#178079',
  '#0b6e69',
  '#0a5f5b',
  '#084f4b',
];

/* Mantine reaches for `gray` and `dark` in many places; these are the warm greys of tokens.css. */
const gray: MantineColorsTuple = [
  '#f6f6f4',
  '#efeeeb',
  '#e4e3df',
  '#d3d1cb',
  '#d3d1cb',
  '#8f8f89',
  '#666b68',
  '#5d615f',
  '#3a3d3b',
  '#1d1f21',
];

const dark: MantineColorsTuple = [
  '#eceeec',
  '#a9afab',
  '#929894',
  '#5b615e',
  '#3a3f3c',
  '#2c302e',
  '#1e2120',
  '#161817',
  '#121413',
  '#0d0f0e',
];

/** Buttons take their colours from the tokens; `color="danger"` is for acts that cannot be undone. */
const resolveVariantColors: VariantColorsResolver = (input) => {
  const isDanger = input.color === 'danger';
  switch (input.variant) {
    case 'filled':
      return {
        background: isDanger ? 'var(--promise)' : 'var(--accent)',
        hover: isDanger ? 'color-mix(in srgb, var(--promise) 88%, var(--text))' : 'var(--accent-hover)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      };
    case 'default':
      return {
        background: 'var(--surface)',
        hover: 'var(--hover)',
        color: isDanger ? 'var(--promise)' : 'var(--text)',
        border: '1px solid var(--line-strong)',
      };
    case 'light':
      return {
        background: 'var(--accent-soft)',
        hover: 'color-mix(in srgb, var(--accent-soft) 90%, var(--accent))',
        color: 'var(--accent-text)',
        border: '1px solid transparent',
      };
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--sunken)',
        color: isDanger ? 'var(--promise)' : 'var(--text-2)',
        border: '1px solid transparent',
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/**
 * What Mantine's `X.extend` does, without importing X: the theme is read before the first picture, the parts are fetched
 * with the screens that use them.
 */
function part<Props>(options: {
  defaultProps?: Partial<Props>;
  classNames?: Record<string, string | undefined>;
}): MantineThemeComponent {
  return options;
}

const quick = { duration: 120 };

/**
 * Mantine in the look of `tokens.css`. Buttons: no variant = the ordinary one, `variant="filled"` = the one main act of
 * a screen, `variant="subtle"` = quiet, `size="lg"` = 44 px for touch. Inputs: `description` is the quiet "why" below.
 */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: resolveVariantColors,
  respectReducedMotion: true,
  cursorType: 'pointer',
  activeClassName: '',
  defaultRadius: '9px',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '15px', xl: '18px' },
  fontWeights: { regular: '400', medium: '560', bold: '650' },
  shadows: {
    xs: 'var(--shadow)',
    sm: 'var(--shadow)',
    md: 'var(--shadow)',
    lg: 'var(--shadow)',
    xl: 'var(--shadow)',
  },
  components: {
    Button: part<ButtonProps>({
      defaultProps: { variant: 'default' },
      classNames: { root: classes['button'], section: classes['section'] },
    }),
    ActionIcon: part<ActionIconProps>({
      defaultProps: { variant: 'subtle', size: 36 },
    }),
    Checkbox: part<CheckboxProps>({ defaultProps: { iconColor: 'var(--on-accent)' } }),
    Input: part({ classNames: { input: classes['input'], wrapper: classes['wrapper'] } }),
    InputWrapper: part<InputWrapperProps>({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      classNames: {
        label: classes['label'],
        description: classes['description'],
        error: classes['error'],
      },
    }),
    Modal: part<ModalProps>({
      defaultProps: {
        radius: 14,
        centered: true,
        transitionProps: quick,
        overlayProps: { backgroundOpacity: 0.32 },
      },
      classNames: {
        header: classes['header'],
        title: classes['title'],
        content: classes['floating'],
        body: classes['body'],
      },
    }),
    Drawer: part<DrawerProps>({
      defaultProps: { position: 'right', transitionProps: quick, overlayProps: { backgroundOpacity: 0.32 } },
      classNames: {
        header: classes['header'],
        title: classes['title'],
        content: classes['floating'],
        body: classes['body'],
      },
    }),
    Popover: part<PopoverProps>({
      defaultProps: { transitionProps: quick, shadow: 'md' },
      classNames: { dropdown: classes['dropdown'] },
    }),
    Menu: part<MenuProps>({
      defaultProps: { transitionProps: quick, shadow: 'md', position: 'bottom-end' },
      classNames: { dropdown: classes['dropdown'], item: classes['item'] },
    }),
    Tooltip: part<TooltipProps>({
      defaultProps: { openDelay: 400, transitionProps: quick, radius: 7 },
      classNames: { tooltip: classes['tooltip'] },
    }),
  },
});
