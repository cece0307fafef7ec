import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { linkTo, type ViewName } from '../stores/navigation.js';

/**
 * The page of one record: a link back to the list, a heading that takes the focus, and panels.
 * @param view The view of the list.
 * @param back What the link to the list says.
 * @param title The heading.
 * @param badges The badges next to the heading.
 */
export function RecordPage({
  view,
  back,
  title,
  badges,
  children,
}: {
  view: ViewName;
  back: string;
  title: string;
  badges?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div class="records">
      <a href={linkTo(view)}>← {back}</a>
      <div class="record-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {badges}
      </div>
      <div class="panels">{children}</div>
    </div>
  );
}

/** A part of a record, with a heading. `isWide` gives it the whole width. */
export function Panel({
  title,
  isWide = false,
  children,
}: {
  title: string;
  isWide?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class={isWide ? 'panel wide' : 'panel'}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
