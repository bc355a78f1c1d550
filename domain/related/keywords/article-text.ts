/** The text of an article that keywords are taken from. */
export type ArticleText = { title: string; standfirst: string; text: string };
