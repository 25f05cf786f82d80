/** An Electron on this computer. `older` is the one from the npm registry, used where the current one cannot be fetched. */
export type Runtime = {
  readonly kind: 'current' | 'older';
  readonly version: string;
  /** The folder of the distribution. */
  readonly folder: string;
  readonly executable: string;
};
