package io.finlego.ingress.http.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known name that a caller probably meant. This is the name that has the fewest changed,
 * missing, additional or swapped characters. The comparison ignores case.
 */
final class NearestName {

  /**
   * The number of compared characters at the start of a name. The limit bounds the time for very
   * long names, which are not typing errors anyway.
   */
  private static final int CHARACTERS_MAX = 64;

  private NearestName() {}

  /** The known name that is most similar to the name; null if there are no known names. */
  static @Nullable String find(Collection<String> knownNames, String name) {
    String comparableName = toComparable(name);
    return knownNames.stream()
        .min(Comparator.comparingInt(known -> distance(toComparable(known), comparableName)))
        .orElse(null);
  }

  private static String toComparable(String name) {
    return name.substring(0, Math.min(name.length(), CHARACTERS_MAX)).toLowerCase(Locale.ROOT);
  }

  /** The optimal string alignment distance, a variant of the Damerau–Levenshtein distance. */
  private static int distance(String first, String second) {
    int[][] distances = new int[first.length() + 1][second.length() + 1];
    for (int i = 0; i <= first.length(); i++) {
      for (int j = 0; j <= second.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : prefixDistance(first, second, i, j, distances);
      }
    }
    return distances[first.length()][second.length()];
  }

  /**
   * The distance between the first {@code i} characters of one name and the first {@code j}
   * characters of the other name.
   *
   * @param distances the distances between shorter prefixes
   */
  private static int prefixDistance(String first, String second, int i, int j, int[][] distances) {
    boolean isSameCharacter = first.charAt(i - 1) == second.charAt(j - 1);
    int distanceIfChanged = distances[i - 1][j - 1] + (isSameCharacter ? 0 : 1);
    int distanceIfMissing = distances[i - 1][j] + 1;
    int distanceIfAdditional = distances[i][j - 1] + 1;
    int leastDistance =
        Math.min(distanceIfChanged, Math.min(distanceIfMissing, distanceIfAdditional));
    boolean isSwapped =
        i > 1
            && j > 1
            && first.charAt(i - 1) == second.charAt(j - 2)
            && first.charAt(i - 2) == second.charAt(j - 1);
    return isSwapped ? Math.min(leastDistance, distances[i - 2][j - 2] + 1) : leastDistance;
  }
}
