/** The words of an article that tell what it is about. */
export type ArticleText = { title: string; standfirst: string; text: string };
