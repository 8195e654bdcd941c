import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../ui/button';

export interface FileButtonProps {
  label: string;
  /** As the `accept` of a file input: `.csv,text/csv`. */
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** A button that opens a file dialog. The same file can be chosen again. */
export function FileButton({ label, accept, disabled = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="nt-sr-only"
        accept={accept}
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button
        look="tonal"
        icon={<FileUp size={16} aria-hidden />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
