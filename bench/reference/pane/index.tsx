/** The reference pane of the start bench: what a small Fluent add-in costs — a Button, a Field, a Textarea and an Image on one screen. */
import { Button, Field, FluentProvider, Image, Textarea, webLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Pane() {
  const [text, setText] = useState('');
  return (
    <FluentProvider theme={webLightTheme}>
      <Image src="icon-80.png" alt="" width={80} height={80} />
      <Field label="Текст">
        <Textarea value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button appearance="primary" id="usable" onClick={() => setText('')}>
        Очистить
      </Button>
    </FluentProvider>
  );
}

// As the template does: drawn when Office says it is ready.
window.addEventListener('load', () => {
  void Office.onReady(() => createRoot(document.getElementById('root')!).render(<Pane />));
});
