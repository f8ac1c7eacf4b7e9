import { Button, type ButtonProps } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

export const fileKinds = '.xlsx,.xlsm,.xls,.ods,.csv';

const kinds = fileKinds.split(',');
/** A file of a kind that can be read. Programs keep files of their own beside open ones: «~$Книга.xlsx». */
export const isWorkbook = ({ name }: { name: string }): boolean =>
  !name.startsWith('~$') && kinds.some((kind) => name.toLowerCase().endsWith(kind));
/** Files of a folder stand as the folder shows them. */
export const byName = (a: { name: string }, b: { name: string }): number =>
  a.name.localeCompare(b.name, 'ru', { numeric: true });

/** A button that asks for files of the user's. */
export function FileButton(props: {
  label: string;
  multiple?: boolean;
  /** Asks for a folder: the workbooks in it and in its folders. */
  folder?: boolean;
  /** Kinds of files offered; left out: workbooks. */
  accept?: string;
  appearance?: ButtonProps['appearance'];
  size?: ButtonProps['size'];
  disabledFocusable?: boolean;
  onFiles: (files: File[]) => void;
}): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const chosen = input.current!;
    // The element's own listener: the screen may have gone by the time the user has chosen, and React hears nothing of elements that have.
    chosen.onchange = () => {
      const { folder, onFiles } = latest.current;
      const given = [...(chosen.files ?? [])];
      const files = folder ? given.filter(isWorkbook).sort(byName) : given;
      chosen.value = '';
      if (files.length > 0) onFiles(files);
    };
  }, []);
  return (
    <>
      <Button
        appearance={props.appearance}
        size={props.size}
        disabledFocusable={props.disabledFocusable}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label}
        accept={props.accept ?? fileKinds}
        multiple={props.multiple}
        {...(props.folder && { webkitdirectory: '' })}
      />
    </>
  );
}

/** Files as the session takes them. */
export const namedBytes = (files: readonly File[]) =>
  files.map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }));
