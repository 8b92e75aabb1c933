import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Link, useNavigation } from '../app/use-address.js';
import { useWords } from '../words/use-words.js';
import type { FigureDetails, FigurePart } from './origin.js';

const ShowSource = createContext<(details: FigureDetails) => void>(() => undefined);

/** Gives the function that tells where a number comes from. */
export function useShowSource(): (details: FigureDetails) => void {
  return useContext(ShowSource);
}

/** Holds the one dialog that tells where a number comes from. */
export function SourceDialogProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [details, setDetails] = useState<FigureDetails>();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (details && !dialog.current?.open) dialog.current?.showModal();
  }, [details]);
  const { address } = useNavigation();
  // Before the focus goes to what was opened, which an open dialog would keep out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the address becomes, the dialog belongs to the one before.
  useLayoutEffect(() => dialog.current?.close(), [address]);
  return (
    <ShowSource value={setDetails}>
      {children}
      <dialog
        ref={dialog}
        className="dialog"
        aria-labelledby="source-title"
        onClose={() => setDetails(undefined)}
      >
        {details && <SourceOfFigure details={details} close={() => dialog.current?.close()} />}
      </dialog>
    </ShowSource>
  );
}

function SourceOfFigure(props: { readonly details: FigureDetails; readonly close: () => void }): ReactNode {
  const { say, day } = useWords();
  const { details, close } = props;
  const { origin, parts = [] } = details;
  const source = origin?.source;
  return (
    <>
      <header className="dialog-head">
        <h2 id="source-title">{say('figure.title')}</h2>
        <button type="button" className="quiet" onClick={close}>
          {say('panel.close')}
        </button>
      </header>
      <p className="dialog-value">
        {details.label}: <strong>{details.value}</strong>
      </p>
      {origin?.synthetic && (
        <p className="synthetic-note">
          <span aria-hidden="true">{say('synthetic.sign')}</span> {say('synthetic.explained')}
        </p>
      )}
      <dl className="facts">
        <Fact name={say('figure.period')} value={details.period} />
        <Fact name={say('figure.publisher')} value={origin?.synthetic ? null : details.publisher} />
        <Fact name={say('figure.published')} value={details.publishedOn && day(details.publishedOn)} />
        <Fact name={say('figure.quote')} value={origin?.quote && `“${origin.quote}”`} />
        <Fact name={say('figure.note')} value={details.note ?? origin?.note} />
        {source && (
          <>
            <dt>{say('figure.document')}</dt>
            <dd>
              {source.url ? (
                <a href={source.url} rel="noreferrer">
                  {source.title}
                </a>
              ) : (
                source.title
              )}{' '}
              ({source.publisher}
              {source.publishedOn && `, ${day(source.publishedOn)}`}).{' '}
              <Link to={{ view: 'source', source: source.id }}>{say('figure.takenToo')}</Link>
            </dd>
          </>
        )}
        {parts.length > 0 && (
          <>
            <dt>{say('figure.parts')}</dt>
            <dd>
              {parts.map((part) => (
                <PartOfFigure key={part.name} part={part} />
              ))}
            </dd>
          </>
        )}
      </dl>
      {!source && !origin?.synthetic && parts.length === 0 && <p>{say('figure.computed')}</p>}
    </>
  );
}

/** A value that the number was put together from, with its sign, its publisher and its own source. */
function PartOfFigure({ part }: { readonly part: FigurePart }): ReactNode {
  const { say } = useWords();
  const { name, value, origin, publisher } = part;
  const source = origin?.source;
  return (
    <div>
      {name}: {value}
      {origin?.synthetic && <span className="synthetic-sign">{say('synthetic.sign')}</span>}
      {!origin?.synthetic && publisher && ` (${publisher})`}
      {origin?.quote && ` “${origin.quote}”`}
      {source && (
        <>
          {' '}
          <Link to={{ view: 'source', source: source.id }}>{source.title}</Link>
        </>
      )}
    </div>
  );
}

function Fact(props: { readonly name: string; readonly value: string | null | undefined }): ReactNode {
  if (!props.value) return null;
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </>
  );
}
