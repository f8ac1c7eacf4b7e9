import type { ApiObject } from './api-object';

/** Objects that the client holds on to over syncs. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new Map<ApiObject, string>();
  private next = 1;

  get(id: string): ApiObject | undefined {
    return this.objects.get(id);
  }
  idOf(object: ApiObject): string | undefined {
    return this.ids.get(object);
  }
  keep(object: ApiObject): string {
    const known = this.ids.get(object);
    if (known) return known;
    const id = `ref-${this.next++}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }
  release(object: ApiObject): void {
    this.objects.delete(this.ids.get(object) ?? '');
    this.ids.delete(object);
  }
}
