// The door of ui. Each part is axe-clean by day and by night, and looks as in the tokens; classes for plain layout
// (.card .blk .row .sp .grow .stack .goods .g .small .meta .price .chip …) are in tokens.css and ui.css.

/** `<Icon name="truck" size="s|m|l" label? />`, `<Mark size />`, `<Dot />` the middle dot of a meta line. */
export { Dot, Icon, Mark, type IconProps } from './icon';
/** `<Money fen="9980" signed? />` 99.80; `<Price fen size="s|m|l" shared? />` ¥49.90, decimals small. */
export { Money, Price, type MoneyProps, type PriceProps } from './money';
/** `<Button look="fill|tint|line|plain|danger" big? wide? icon? busy? busyWords? disabledReason? onClick />`, `<LinkButton to look />`, `<IconButton icon label />`. */
export { Button, IconButton, LinkButton, type ButtonLook, type ButtonProps } from './button';
/** `<Tag tone="plain|live|soil|leaf|sun|info|red" icon?>`, `<StatusTag kind="order" status={order.status} />`, `useStatusWord()({ kind, status })`. */
export { StatusTag, Tag, useStatusWord, type StatusOf, type Tone } from './tag';
/** `<Stepper label value onChange min=1 max=99 />`. */
export { Stepper, type StepperProps } from './stepper';
/** `<Tabs label tabs=[{ id, label, count? }] value onChange panelId? />`. */
export { Tabs, type TabsProps } from './tabs';
/** `<Gallery pictures=[{ src, alt }] ground="var(--g-leaf)">buttons on top</Gallery>`. */
export { Gallery, type GalleryProps } from './gallery';
/** `<Sheet open onClose title side="bottom|right|middle" foot? bareTitle? night?>`: modal; Esc and back close it. */
export { Sheet, type SheetProps } from './sheet';
/** `const confirm = useConfirm(); await confirm({ title, body?, act?, keep?, danger? })` → boolean. */
export { useConfirm, type Question } from './confirm';
/** `toast('已复制')`, `toast('已移除', { label: '撤销', run })`. */
export { toast } from './toast';
/** `<Waiting rows shape="lines|rows|goods" />` after 150 ms; `<Skeleton rows shape />` at once. */
export { useStands } from './use-stands';
export { Skeleton, Waiting, type SkeletonProps } from './waiting';
/** `<TroubleNote trouble onRetry what? kept? />` a read failed; `<Refused trouble={act.trouble} />` beside a write's button; `<StaleNote since onRetry />`. */
export { Refused, StaleNote, TroubleNote, type TroubleNoteProps } from './trouble';
/** `<Empty art="box" action={…}>sentence</Empty>`, `<Forbidden office who? />`, `<NotFound>sentence?</NotFound>`. */
export { Empty, Forbidden, NotFound, type EmptyProps } from './states';
/** `<When at as="dateTime|full|date|day|clock|longDate|ago" />`, `useTimes().ago(instant)`, `<Countdown until onEnd? />` by the server's clock. */
export { Countdown, useTimes, When, type Times } from './time';
/** `<Section title more={{ to, label }}? aside?>`, `<NavBar title up="/" end? over? />`, `<PageHead title note? end? />` (desk), `<Stamp size>3号棚</Stamp>`. */
export { NavBar, PageHead, Section, Stamp, type NavBarProps, type PageHeadProps } from './section';
/** `<Timeline items=[{ title, at?, note?, aside? }] />` newest first; `<Progress at={5} of={7} />`. */
export { Progress, Timeline, type TimelineItem } from './timeline';
/** `<Slice parties=[{ key, name, note?, fen, share? }] heart="可分配，元" size? />` with its table; `SliceChart` alone; `sliceColour(at)`. */
export { Slice, SliceChart, sliceColour, type SliceParty, type SliceProps } from './slice';
/** `<TextField label error? hint? optional? end? {...register('name')} />`, `<TextArea>`, `<Select options placeholder?>`, `<Checkbox error?>sentence</Checkbox>`, `<Field label>{(props) => …}</Field>`. */
export { Checkbox, Field, Select, TextArea, TextField } from './field';
/** `<RegionPicker value="120104" onChange={(code, names) => …} error? />`, `useRegions()`, `districtsOf(regions, '', '').nameOf(code)`. */
export { RegionPicker, useRegions, type RegionPickerProps } from './region-picker';
export { districtsOf, type Regions } from './regions';
/** `<DeskTable caption columns=[{ key, head, cell, numeric?, total?, onPhone? }] rows rowKey selected? onRow? totalCount? empty? />`, `<None />` for —. */
export { DeskTable, None, type DeskColumn, type DeskTableProps } from './desk-table';
/** `const [status, setStatus] = useUrlState('status', ['all', 'review'] as const, 'all')`, `useUrlText('q')`. */
export { useUrlState, useUrlText } from './url-state';
/** `<LanguageSwitch />`, `<ElderSwitch />`, `<Segments label options=[{ id, label }] value onChange />`. */
export { ElderSwitch, LanguageSwitch, Segments } from './switches';
/** `useNight()` turns the page to the night theme while a screen stands; `<NightShell>` does the same around children. */
export { NightShell, useNight } from './night-shell';
/** `usePageTitle('订单')`. */
export { usePageTitle } from './page-title';
export { ShowAll, useFirst } from './show-all';
/** `useWho()('沈**')`; who asked not to be named is someone. */
export { useWho } from './who';
export { isDrawnByTheServer } from './server-pages';
