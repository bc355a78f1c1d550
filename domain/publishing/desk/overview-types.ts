export type OverviewArticle = { id: string; title: string; updatedAt: Date; scheduledAt: Date | null };

/** The first page of the desk. */
export type OverviewView = {
  /** `cameBack`: it was sent, and returned with a request. */
  mine: (OverviewArticle & { cameBack: boolean })[];
  inReview: OverviewArticle[];
  due: OverviewArticle[];
  mostRead: (OverviewArticle & { views: number })[];
};

export type SystemHealth = {
  databaseVersion: string;
  databaseSize: string;
  /** As the database last estimated it. */
  articlesAbout: number;
  /** Appointments more than a minute late; 100 stands for more. */
  late: number;
};
