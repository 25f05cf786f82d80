/* oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return, no-underscore-dangle --
   Joplin is no package of this project: it has neither types here nor our names. */
// The engine of Joplin's terminal app without its screen, from the folder it is installed in; started by engine.ts.
const { createRequire } = require('node:module');
const path = require('node:path');

/**
 * Opens a profile as BaseApplication does, up to where it can search and store.
 * @param {NodeJS.Require} from
 * @param {string} profile
 */
async function open(from, profile) {
  const lib = (name) => from(`@joplin/lib/${name}`);
  const Logger = from('@joplin/utils/Logger').default;
  const logger = new Logger();
  Logger.initializeGlobalLogger(logger);
  lib('initLib').default(logger);
  lib('shim-init-node').shimInit({ nodeSqlite: from('sqlite3'), appVersion: () => '3.5.1' });
  const Setting = lib('models/Setting').default;
  lib('services/BaseService').default.logger_ = logger;
  const BaseItem = lib('models/BaseItem').default;
  const BaseModel = lib('BaseModel').default;
  const FsDriverNode = lib('fs-driver-node').default;
  Logger.fsDriver_ = new FsDriverNode();
  for (const name of ['Note', 'Folder', 'Resource', 'Tag', 'NoteTag', 'MasterKey', 'Revision'])
    BaseItem.loadClass(name, lib(`models/${name}`).default);
  const constants = { env: 'prod', appId: 'net.cozic.joplin-cli', appType: 'cli', profileDir: profile };
  for (const [name, value] of Object.entries(constants)) Setting.setConstant(name, value);
  for (const name of ['resourceDir', 'tempDir', 'cacheDir'])
    Setting.setConstant(name, path.join(profile, name));
  const JoplinDatabase = lib('JoplinDatabase').default;
  const { DatabaseDriverNode } = lib('database-driver-node');
  const database = new JoplinDatabase(new DatabaseDriverNode());
  await database.open({ name: path.join(profile, 'database.sqlite') });
  lib('registry').reg.setDb(database);
  BaseModel.setDb(database);
  await lib('services/SettingUtils').loadKeychainServiceAndSettings([]);
  const engine = lib('services/search/SearchEngine').default.instance();
  engine.setDb(database);
  engine.setLogger(logger);
  return {
    database,
    engine,
    Note: lib('models/Note').default,
    Folder: lib('models/Folder').default,
    uuid: lib('uuid').default,
  };
}

module.exports = {
  /**
   * @param {string} installed
   * @param {string} profile
   */
  async start(installed, profile) {
    const from = createRequire(path.join(installed, 'package.json'));
    const { database, engine, Note, Folder, uuid } = await open(from, profile);
    let folder;
    return {
      /** The rows in one transaction, then indexed by the engine itself. */
      async load(notes) {
        folder = await Folder.save({ title: 'Notes' });
        await database.transactionExecBatch(
          notes.map(({ text, at }) => ({
            sql: `INSERT INTO notes (id, parent_id, title, body, created_time, updated_time, user_created_time, user_updated_time)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
            params: [uuid.create(), folder.id, text.slice(0, 60), text, at, at, at, at],
          })),
        );
        await engine.rebuildIndex();
      },
      search: async (text) => (await engine.search(`${text}*`)).length,
      async save(text) {
        folder ??= await Folder.all().then(([first]) => first);
        await Note.save({ parent_id: folder.id, title: text.slice(0, 60), body: text });
      },
    };
  },
};
