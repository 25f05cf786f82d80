import { app, session } from 'electron';
import { isOwnUrl, isRequestAllowed } from '#electron/security/origin.ts';
import { isPermissionAllowed } from '#electron/security/policy.ts';

/** Before `ready`: no name is ever resolved and nothing is fetched behind our back. */
export function disableNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-pings');
  // Who uses no network needs no process for it: 5 MB, and 20 ms of a start.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  // Stands in every exported PDF as its maker: nothing about the computer it was written on.
  app.userAgentFallback = `Curbside ${app.getVersion()}`;
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** After `ready`: every request, permission, navigation and new window passes a guard of `security/`. */
export function guardContents(): void {
  const { defaultSession } = session;
  defaultSession.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isRequestAllowed(details.url) && !details.url.startsWith('devtools:') });
  });
  defaultSession.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(isPermissionAllowed(permission)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => isPermissionAllowed(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isOwnUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
