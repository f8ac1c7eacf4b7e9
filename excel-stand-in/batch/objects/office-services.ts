import type { ApiObject } from '../api-object';

/** Services of Office that the client library itself calls: the shared runtime's visibility and its readiness. */
export function officeServices(name: string): ApiObject | null {
  if (name === 'Microsoft.AppRuntime.AppRuntimeService') {
    return {
      className: name,
      methods: { SetAppRuntimeState: () => null, GetAppRuntimeState: () => 'Visible' },
    };
  }
  if (name === 'Microsoft.InternalService.AddinInternalService') {
    return { className: name, methods: { NotifyActionHandlerReady: () => null } };
  }
  return null;
}
