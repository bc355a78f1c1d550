/** What a person can be told of, in the order of the choices. */
export const notificationKinds = ['CHANGES_REQUESTED', 'ASSIGNED', 'NOTE', 'PUBLISHED', 'PUBLISH_FAILED'] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** How a person hears of a kind: in the desk and by mail, in the desk alone, or not at all. */
export const deliveries = ['MAIL', 'DESK', 'OFF'] as const;
export type Delivery = (typeof deliveries)[number];
export type NotificationChoices = Record<NotificationKind, Delivery>;

/** One notification in the list. */
export type NotificationView = {
  id: string;
  kind: NotificationKind;
  articleId: string;
  title: string;
  /** Who did it; empty for the software itself. */
  byName: string;
  /** The note; empty of other kinds. */
  detail: string;
  createdAt: Date;
  isRead: boolean;
};

/** `next` is what the following page is asked for by; null on the last. */
export type NotificationPage = { items: NotificationView[]; next: string | null };

/** What one person is to be mailed: several things that happened within minutes come together. */
export type PendingMail = {
  ids: string[];
  to: { email: string; name: string; locale: string };
  items: NotificationView[];
};
