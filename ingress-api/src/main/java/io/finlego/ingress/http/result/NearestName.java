package io.finlego.ingress.http.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known name that a caller probably meant: the one with the fewest changed, missing,
 * additional or swapped characters, regardless of case.
 */
final class NearestName {

  /** The characters of a name that count. Longer names are nobody's slip. */
  private static final int CHARACTERS_MAX = 64;

  private NearestName() {}

  /** The nearest of the names; null if there are none. */
  static @Nullable String in(Collection<String> knownNames, String name) {
    String sought = comparable(name);
    return knownNames.stream()
        .min(Comparator.comparingInt(known -> distance(comparable(known), sought)))
        .orElse(null);
  }

  private static String comparable(String name) {
    return name.substring(0, Math.min(name.length(), CHARACTERS_MAX)).toLowerCase(Locale.ROOT);
  }

  /** The distance of Damerau and Levenshtein, in which no pair is swapped twice. */
  private static int distance(String a, String b) {
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : distance(a, b, i, j, distances);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int distance(String a, String b, int i, int j, int[][] distances) {
    boolean equal = a.charAt(i - 1) == b.charAt(j - 1);
    int changed = distances[i - 1][j - 1] + (equal ? 0 : 1);
    int missing = distances[i - 1][j] + 1;
    int additional = distances[i][j - 1] + 1;
    int least = Math.min(changed, Math.min(missing, additional));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
  }
}
