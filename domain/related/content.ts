/** The words of an article that tell what it is about. */
export type RelatedContent = { title: string; standfirst: string; text: string };
