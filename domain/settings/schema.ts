import { z } from 'zod';
import { userRoles } from '@/domain/users/types';
import { houseAccent } from '@/lib/colour/accent';
import { OWN_COLOUR } from '@/lib/colour/own-colour';
import { isTimeZone } from '@/lib/dates/time-zone';
import { httpsUrlSchema } from '@/lib/https-url';
import { aiChoices } from '@/lib/seo/ai-crawlers';
import { checkAdsLine } from '@/lib/text-files/ads-txt';
import { lineFileSchema } from '@/lib/text-files/check-lines';
import { checkTrustLine } from '@/lib/text-files/trust-txt';
import { contactChannelsSchema } from './contact-channels';
import { typefaceNames } from '@/lib/typefaces';

const line = (max: number) => z.string().trim().max(max);

/** A picture of the library, or none. */
const pictureId = z.union([z.literal(''), z.uuid()]);

const mailAddress = z.string().max(254).pipe(z.email());
const none = z.literal('');

const checkLevel = z.enum(['off', 'advice', 'stop']);

/**
 * The settings of the whole site. Every field has a default, so an empty table is a working site and a field added
 * later needs no migration.
 */
export const siteSettingsSchema = z.object({
  name: line(80).min(1).default('ورّاق'),
  tagline: line(160).default(''),
  description: line(300).default(''),
  /** Pictures of the library: in place of the name in the masthead, on each paper, and what icons are made of. */
  logoId: pictureId.default(''),
  logoDarkId: pictureId.default(''),
  iconId: pictureId.default(''),
  /** What other sites show for a page without a picture of its own; a drawn card without it. */
  shareId: pictureId.default(''),
  /** As chosen; what is shown can be read (lib/colour/accent.ts). */
  accent: z.string().toLowerCase().regex(OWN_COLOUR).default(houseAccent.light),
  /** The pair of typefaces, for headlines and for reading. */
  typeface: z.enum(typefaceNames).default(typefaceNames[0]),
  /** Where the name stands on a wide screen. */
  masthead: z.enum(['centre', 'start']).default('centre'),
  /** ISO 3166 code that picks the names of months and the usual digits. */
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('SY'),
  timeZone: z.string().max(64).refine(isTimeZone, { error: 'unknown time zone' }).default('Asia/Damascus'),
  digits: z.enum(['latn', 'arab']).default('latn'),
  /** Show the Hijri date beside the Gregorian one. */
  hijri: z.boolean().default(false),
  /** Say كانون الثاني whatever the region's own habit. */
  levantMonths: z.boolean().default(false),
  contactEmail: z.union([none, mailAddress]).default(''),
  /** Whether readers can write by the form at /contact, and for how many days messages are kept; 0: until they are deleted. */
  contactForm: z.boolean().default(true),
  contactKeepDays: z.int().min(0).max(3_650).default(365),
  /** Other ways to the newsroom, shown beside the form. */
  channels: contactChannelsSchema.prefault({}),
  /** Where readers can give: an https address or a path of the site. Empty: nothing asks them to. */
  supportUrl: z
    .union([
      none,
      z
        .string()
        .max(500)
        .regex(/^\/(?![/\\])[^\s\\]*$/),
      httpsUrlSchema,
    ])
    .default(''),
  supportLabel: line(24).min(1).default('ادعمنا'),
  /** Beside the button at the end of an article. */
  supportText: line(300).default(''),
  /** Shown in the footer of every page. */
  copyright: line(200).default(''),
  pageSize: z.int().min(5).max(50).default(20),
  /** The checks before publishing, each off, advice or blocking. */
  checks: z
    .object({
      alt: checkLevel.default('stop'),
      credit: checkLevel.default('advice'),
      section: checkLevel.default('stop'),
      titleLength: checkLevel.default('advice'),
      brokenLink: checkLevel.default('advice'),
      /** Nearly the same text as a published article. */
      duplicate: checkLevel.default('advice'),
    })
    .prefault({}),
  feedItems: z.int().min(5).max(100).default(30),
  /** The whole text in feeds, or the standfirst alone. */
  feedFullText: z.boolean().default(true),
  /** Where faults of the site's security are reported, and by which rules (/.well-known/security.txt). */
  securityContact: z.union([none, mailAddress, httpsUrlSchema]).default(''),
  securityPolicy: z.union([none, httpsUrlSchema]).default(''),
  /** The files /ads.txt and /trust.txt as they are served; empty: there is none. */
  adsTxt: lineFileSchema(checkAdsLine).default(''),
  trustTxt: lineFileSchema(checkTrustLine).default(''),
  /** Which crawlers of artificial intelligence may read (lib/seo/ai-crawlers.ts), and which may in any case. */
  aiCrawlers: z.enum(aiChoices).default('allow'),
  aiCrawlersAllowed: z
    .array(z.string().regex(/^[A-Za-z_-]{1,40}$/))
    .max(60)
    .default([]),
  /** Whether the overview shows what a new site still lacks. */
  setupChecklist: z.boolean().default(true),
  /** Roles that must use one-time codes besides the password. */
  twoFactorRoles: z.array(z.enum(userRoles)).max(4).default([]),
});

/** A change of some settings; the rest stay. */
export const settingsChangeSchema = z
  .object(
    Object.fromEntries(
      Object.entries(siteSettingsSchema.shape).map(([key, field]) => [key, field.unwrap().optional()]),
    ) as SettingsChangeShape,
  )
  .strict();

/** `Object.fromEntries` forgets which key had which field; this is what the loop above makes. */
type SettingsChangeShape = {
  [K in keyof typeof siteSettingsSchema.shape]: z.ZodOptional<
    ReturnType<(typeof siteSettingsSchema.shape)[K]['unwrap']>
  >;
};
