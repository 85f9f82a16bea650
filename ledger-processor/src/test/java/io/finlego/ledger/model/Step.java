package io.finlego.ledger.model;

import java.util.Arrays;
import java.util.Random;

/**
 * One command of a program. Its numbers stand for accounts, payments and amounts. {@link World}
 * maps any number to something that exists, so that a program still makes sense after steps are
 * removed.
 */
public record Step(Kind kind, int[] numbers) {

  private static final int NUMBERS = 14;
  private static final int BOUND = 10_000;

  /** The kind of a step, with the weight of its frequency. */
  enum Kind {
    MAKE(24),
    ONCE(10),
    TOGETHER(6),
    DRAFT(24),
    PEND(16),
    POST(8),
    POST_PART(8),
    CANCEL(6),
    EXPIRE(4),
    DRY_RUN(4),
    OPEN(2),
    CHANGE_STATUS(5),
    CHANGE_LIMIT(5),
    CLOSE(3),
    REORDER(3),
    RECALCULATE(3),
    RESTRICT(3);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    static Kind random(Random random) {
      int weight = random.nextInt(Arrays.stream(values()).mapToInt(kind -> kind.weight).sum());
      for (Kind kind : values()) {
        weight -= kind.weight;
        if (weight < 0) {
          return kind;
        }
      }
      throw new IllegalStateException();
    }
  }

  static Step random(Random random) {
    return new Step(Kind.random(random), random.ints(NUMBERS, 0, BOUND).toArray());
  }

  int number(int place) {
    return numbers[place];
  }

  @Override
  public String toString() {
    return "%s%s".formatted(kind, Arrays.toString(numbers));
  }
}
