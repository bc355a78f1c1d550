/**
 * Selects the best `k` of many items in one pass: a heap with the worst on top. Of equal values the higher item number
 * wins.
 */
export class TopKHeap {
  private readonly items: number[] = [];
  private readonly values: number[] = [];

  constructor(private readonly capacity: number) {}

  /** Keeps the item if it is among the best so far. */
  offer(item: number, value: number): void {
    if (this.items.length < this.capacity) {
      this.items.push(item);
      this.values.push(value);
      this.siftUp(this.items.length - 1);
    } else if (value > (this.values[0] ?? 0) || (value === this.values[0] && item > (this.items[0] ?? 0))) {
      this.items[0] = item;
      this.values[0] = value;
      this.siftDown(0);
    }
  }

  /** The kept items, best first. */
  sorted(): { item: number; value: number }[] {
    return this.items
      .map((item, index) => ({ item, value: this.values[index] ?? 0 }))
      .sort((a, b) => b.value - a.value || b.item - a.item);
  }

  private siftUp(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private siftDown(from: number): void {
    let at = from;
    for (;;) {
      let worst = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2; child += 1) {
        if (child < this.items.length && this.isWorse(child, worst)) worst = child;
      }
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private isWorse(a: number, b: number): boolean {
    const [one = 0, other = 0] = [this.values[a], this.values[b]];
    return one < other || (one === other && (this.items[a] ?? 0) < (this.items[b] ?? 0));
  }

  private swap(a: number, b: number): void {
    const [itemA = 0, itemB = 0, valueA = 0, valueB = 0] = [
      this.items[a],
      this.items[b],
      this.values[a],
      this.values[b],
    ];
    this.items[a] = itemB;
    this.items[b] = itemA;
    this.values[a] = valueB;
    this.values[b] = valueA;
  }
}
