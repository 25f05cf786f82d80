import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test as base, type RunningApp } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';

/** A server on this computer, standing for the whole network: it notes every request that reaches it. */
interface Outside {
  readonly url: string;
  readonly requests: string[];
}

const test = base.extend<{ outside: Outside }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  outside: async ({}, run) => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.setHeader('access-control-allow-origin', '*').end('<h1>outside</h1>');
    });
    server.on('upgrade', (request) => requests.push(`upgrade ${request.url ?? ''}`));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    // With port 0 the address of a listening server is always this shape.
    const { port } = server.address() as AddressInfo;
    await run({ url: `http://127.0.0.1:${port}`, requests });
    server.closeAllConnections();
    server.close();
    expect(requests, 'requests that left the app').toEqual([]);
  },
});

test('the page has no Node, runs sandboxed and is isolated from the preload', async ({ app }) => {
  const found = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
  const preferences = await app.electronApp.evaluate(({ webContents }) =>
    // Electron tells what a page really runs with only by this undocumented method.
    webContents.getAllWebContents().map((contents) => {
      const read = Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown>;
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = read.call(contents);
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ]);
});

test('no process of the app is there for the network', async ({ app }) => {
  const services = await app.electronApp.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().map(({ serviceName }) => serviceName ?? ''),
  );
  expect(services.filter((name) => name.includes('network'))).toEqual([]);
});

test('the bridge sends the names of the contract only, and cannot be replaced', async ({ app }) => {
  const bridge = await app.page.evaluate(() =>
    Object.entries(window.curbside).map(([name, value]) => [name, typeof value]),
  );
  expect(bridge).toEqual([
    ['invoke', 'function'],
    ['onChanged', 'function'],
    ['onProgress', 'function'],
  ]);
  const refused = await app.page.evaluate(
    async (names) => {
      const invoke = window.curbside.invoke as (domain: string, method: string) => Promise<unknown>;
      const answers = await Promise.allSettled(
        names.map(([domain, method]) => invoke(domain ?? '', method ?? '')),
      );
      return answers.map(({ status }) => status);
    },
    [
      ['app', 'exit'],
      ['constructor', 'name'],
      ['', 'ELECTRON_BROWSER_CONTEXT_BRIDGE'],
    ],
  );
  expect(refused).toEqual(['rejected', 'rejected', 'rejected']);
  const replaced = await app.page.evaluate(() => {
    const before = window.curbside.invoke;
    Reflect.set(window.curbside, 'invoke', () => 'mine');
    Reflect.set(window, 'curbside', {});
    return window.curbside.invoke !== before;
  });
  expect(replaced).toBe(false);
});

test('the policy comes as a header and stops what was written into the page', async ({ app }) => {
  const { page } = app;
  const policy = await page.evaluate(async () => {
    const answer = await fetch('app://curbside/index.html');
    return answer.headers.get('content-security-policy') ?? '';
  });
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule] as const));
  expect(rules.get('default-src')).toBe("default-src 'none'");
  expect(rules.get('script-src')).toBe("script-src 'self'");
  expect(rules.get('connect-src')).toBe("connect-src 'self'");
  expect(rules.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');

  const ran = await page.evaluate(async () => {
    const marks: string[] = [];
    Object.assign(window, { mark: (name: string) => marks.push(name) });
    const script = document.createElement('script');
    script.textContent = 'mark("inline script")';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML =
      '<img src="data:," onerror="mark(\'handler\')"><a href="javascript:mark(\'link\')">x</a>';
    document.body.append(holder);
    holder.querySelector('a')?.click();
    // Outside the evaluation itself, which the developer tools may exempt from the policy.
    await new Promise((settle) => setTimeout(settle));
    await new Promise<void>((settle) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval -- the point of the test
          (0, eval)('mark("eval")');
        } catch {
          marks.push('eval refused');
        }
        settle();
      });
    });
    return marks;
  });
  expect(ran).toEqual(['eval refused']);
  expect(app.takeProblems().join('\n')).toContain('Content Security Policy');
});

/** Waits until the page has said each of these, and takes all it said: what is refused outside the page it hears of later. */
async function takeOnceSaid(app: RunningApp, words: readonly string[]): Promise<void> {
  const said: string[] = [];
  await expect
    .poll(() => {
      said.push(...app.takeProblems());
      return words.filter((word) => !said.some((problem) => problem.includes(word)));
    })
    .toEqual([]);
}

test('nothing reaches the network from the page', async ({ app, outside }) => {
  const outcome = await app.page.evaluate(async (url) => {
    const settled = (promise: Promise<unknown>) =>
      promise.then(
        () => 'let through',
        () => 'refused',
      );
    const loaded = (element: HTMLElement) =>
      new Promise((yes, no) => {
        element.addEventListener('load', yes);
        element.addEventListener('error', no);
        document.body.append(element);
      });
    const made = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    };
    const opened = (target: EventTarget) =>
      new Promise((yes, no) => {
        target.addEventListener('open', yes);
        target.addEventListener('error', no);
      });
    navigator.sendBeacon(`${url}/beacon`, 'x');
    document.body.append(made('iframe', { src: `${url}/frame` }), made('object', { data: `${url}/object` }));
    return {
      fetch: await settled(fetch(`${url}/fetch`)),
      image: await settled(loaded(made('img', { src: `${url}/image.png` }))),
      script: await settled(loaded(made('script', { src: `${url}/script.js` }))),
      style: await settled(loaded(made('link', { rel: 'stylesheet', href: `${url}/style.css` }))),
      socket: await settled(opened(new WebSocket(url.replace('http', 'ws')))),
      events: await settled(opened(new EventSource(`${url}/events`))),
    };
  }, outside.url);
  expect(outcome).toEqual({
    fetch: 'refused',
    image: 'refused',
    script: 'refused',
    style: 'refused',
    socket: 'refused',
    events: 'refused',
  });
  await takeOnceSaid(app, [
    `connect to '${outside.url}/beacon'`,
    `connect to '${outside.url}/fetch'`,
    `load the image '${outside.url}/image.png'`,
    `load the script '${outside.url}/script.js'`,
    `load the stylesheet '${outside.url}/style.css'`,
    `connect to '${outside.url.replace('http', 'ws')}/'`,
    `connect to '${outside.url}/events'`,
    `frame '${outside.url}/'`,
    `load plugin data from '${outside.url}/object'`,
  ]);
});

test('a page without our policy cannot reach the network either', async ({ app, outside }) => {
  const outcome = await app.electronApp.evaluate(async ({ BrowserWindow, session }, url) => {
    const window = new BrowserWindow({ show: false });
    const refused = (error: unknown) => String(error).replace(/ loading.*/u, '');
    try {
      return {
        navigation: await window.loadURL(url).then(() => 'let through', refused),
        fetch: await session.defaultSession.fetch(url).then(() => 'let through', refused),
      };
    } finally {
      window.destroy();
    }
  }, outside.url);
  expect(outcome.navigation).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(outcome.fetch).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('no new window opens and the page stays where it is', async ({ app, outside }) => {
  const { page } = app;
  await firstRun(page, 'en', 'empty');
  const address = page.url();
  const opened = await page.evaluate(
    (url) => [url, 'app://curbside/index.html', 'about:blank'].map((each) => window.open(each) === null),
    outside.url,
  );
  expect(opened).toEqual([true, true, true]);
  for (const target of [outside.url, 'https://example.com/', 'file:///etc/passwd', 'app://elsewhere/']) {
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      location.assign(url);
    }, target);
  }
  await page.evaluate((url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
  }, outside.url);
  // Asked of the trusted side: Playwright itself waits for navigations that were refused.
  const windows = () =>
    app.electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => [webContents.getURL(), webContents.isLoading()]),
    );
  await expect.poll(windows).toEqual([[address, false]]);
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
  await takeOnceSaid(app, ['Not allowed to load local resource', `send form data to '${outside.url}/'`]);
});

test('the page is given no permission', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        (value) => (typeof value === 'string' ? value : 'granted'),
        () => 'refused',
      );
    return {
      notifications: await refused(Notification.requestPermission()),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      location: await refused(new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))),
      clipboard: await refused(navigator.clipboard.readText().then(() => 'granted')),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    location: 'refused',
    clipboard: 'refused',
  });
  app.takeProblems();
});

test('nothing is downloaded', async ({ app }) => {
  const prevented = await app.electronApp.evaluateHandle(({ session }) => {
    const found: boolean[] = [];
    session.defaultSession.on('will-download', (event) => found.push(event.defaultPrevented));
    return found;
  });
  await clickDownload(app.page);
  await expect.poll(() => prevented.jsonValue(), 'prevented').toEqual([true]);
});

async function clickDownload(page: Page): Promise<void> {
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'data:text/plain,secret', download: 'secret.txt' });
    document.body.append(link);
    link.click();
  });
}

test('only the main frame of our own page is answered', async ({ app }) => {
  const script = await app.page.evaluate(() => document.scripts[0]?.src ?? '');
  const answers = await app.electronApp.evaluate(async ({ app: own, BrowserWindow }, ownFile) => {
    const ask = `window.curbside.invoke('app', 'bootstrap').then((answer) => answer.ok || answer.error.code)`;
    const window = new BrowserWindow({
      show: false,
      // The app never gives frames the preload; here they get it, so that the second guard, the sender's, is asked.
      webPreferences: {
        preload: `${own.getAppPath()}/out/preload/preload.cjs`,
        nodeIntegrationInSubFrames: true,
      },
    });
    try {
      // A file of ours that is no page, so that no policy keeps it out of a frame.
      await window.loadURL(`data:text/html,<iframe src="${ownFile}"></iframe>`);
      const frame = window.webContents.mainFrame.frames[0];
      const results: unknown[] = [frame?.url];
      results.push(await frame?.executeJavaScript(ask));
      results.push(await window.webContents.executeJavaScript(ask));
      await window.loadURL(ownFile);
      results.push(await window.webContents.executeJavaScript(ask));
      return results;
    } finally {
      window.destroy();
    }
  }, script);
  expect(answers).toEqual([script, 'internal', 'internal', true]);
});

test('what no screen of ours sends is refused and changes nothing', async ({ app }) => {
  const codes = await app.page.evaluate(async () => {
    const invoke = window.curbside.invoke as (
      domain: string,
      method: string,
      input: unknown,
    ) => Promise<{ ok: boolean; error?: { code: string } }>;
    const code = async (domain: string, method: string, input: unknown) =>
      (await invoke(domain, method, input)).error?.code;
    return [
      await code('settings', 'update', { language: 'xx' }),
      await code('reps', 'get', { id: '../../etc/passwd' }),
      await code('reports', 'showFile', { path: '/etc/passwd' }),
      await code('reports', 'showFile', { path: 7 }),
      await code('search', 'query', 'DROP TABLE rep'),
    ];
  });
  expect(codes).toEqual(['invalid_input', 'invalid_input', 'not_found', 'invalid_input', 'invalid_input']);
});
