import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

export const fileKinds = '.xlsx,.xlsm,.xls,.ods,.csv';

/** A button that asks for files of the user's. */
export function FileButton(props: {
  label: string;
  multiple?: boolean;
  /** Kinds of files offered; left out: workbooks. */
  accept?: string;
  appearance?: ButtonProps['appearance'];
  size?: ButtonProps['size'];
  disabledFocusable?: boolean;
  onFiles: (files: File[]) => void;
}): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
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
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}

/** Files as the session takes them. */
export const namedBytes = (files: readonly File[]) =>
  files.map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }));
