package io.finlego.ingress.http.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the methods of a path. If several patterns match the path, only the most specific pattern
 * counts: for example, {@code /Accounts/send-otp} is not an account's path. If several patterns are
 * equally specific, the path has the methods of all of them.
 */
final class PathMethods {

  private record MappedPattern(PathPattern pattern, Set<String> methods) {}

  /** The methods of the paths whose pattern has no variable. No other pattern is more specific. */
  private final Map<String, Set<String>> methodsByPath = new HashMap<>();

  private final Map<Integer, List<MappedPattern>> patternsBySegmentCount = new HashMap<>();
  private final List<MappedPattern> patternsOfAnyLength = new ArrayList<>();

  /** Collects the methods of the mappings. A mapping that names no method has all methods. */
  PathMethods(Iterable<RequestMappingInfo> mappings) {
    for (RequestMappingInfo mapping : mappings) {
      Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
      if (mapping.getPathPatternsCondition() != null) {
        mapping.getPathPatternsCondition().getPatterns().forEach(pattern -> add(pattern, methods));
      }
    }
  }

  private void add(PathPattern pattern, Set<RequestMethod> methods) {
    Set<String> methodNames = new TreeSet<>();
    for (RequestMethod method : methods) {
      methodNames.add(method.name());
      methodNames.add(RequestMethod.OPTIONS.name());
      if (method == RequestMethod.GET) {
        methodNames.add(RequestMethod.HEAD.name());
      }
    }
    String patternText = pattern.getPatternString();
    if (!pattern.hasPatternSyntax()) {
      methodsByPath.merge(patternText, methodNames, PathMethods::union);
    }
    List<MappedPattern> mappedPatterns =
        patternText.contains("*")
            ? patternsOfAnyLength
            : patternsBySegmentCount.computeIfAbsent(
                segmentCount(patternText), _ -> new ArrayList<>());
    mappedPatterns.add(new MappedPattern(pattern, methodNames));
  }

  /**
   * The methods of the path, in alphabetical order. Empty if the path has all methods, or if no
   * pattern matches the path.
   */
  Set<String> of(PathContainer path) {
    Set<String> methodsOfPath = methodsByPath.get(path.value());
    return methodsOfPath == null ? ofBestMatches(path) : methodsOfPath;
  }

  private Set<String> ofBestMatches(PathContainer path) {
    List<MappedPattern> bestMatches = new ArrayList<>();
    collectBestMatches(
        patternsBySegmentCount.getOrDefault(segmentCount(path.value()), List.of()),
        path,
        bestMatches);
    collectBestMatches(patternsOfAnyLength, path, bestMatches);
    Set<String> methods = new TreeSet<>();
    for (MappedPattern bestMatch : bestMatches) {
      if (bestMatch.methods().isEmpty()) {
        return Set.of();
      }
      methods.addAll(bestMatch.methods());
    }
    return methods;
  }

  /**
   * Collects in {@code bestMatches} the most specific patterns that match the path. A pattern that
   * is more specific than the best matches so far replaces all of them. An equally specific pattern
   * is added, and a less specific pattern is ignored.
   */
  private static void collectBestMatches(
      List<MappedPattern> mappedPatterns, PathContainer path, List<MappedPattern> bestMatches) {
    Comparator<PathPattern> specificFirst = PathPattern.SPECIFICITY_COMPARATOR;
    for (MappedPattern mappedPattern : mappedPatterns) {
      if (mappedPattern.pattern().matches(path)) {
        int order =
            bestMatches.isEmpty()
                ? 0
                : specificFirst.compare(mappedPattern.pattern(), bestMatches.getFirst().pattern());
        if (order < 0) {
          bestMatches.clear();
        }
        if (order <= 0) {
          bestMatches.add(mappedPattern);
        }
      }
    }
  }

  /**
   * The methods of both sets. An empty set stands for all methods, so the union with it is empty
   * too.
   */
  private static Set<String> union(Set<String> methods, Set<String> others) {
    if (methods.isEmpty() || others.isEmpty()) {
      return Set.of();
    }
    Set<String> union = new TreeSet<>(methods);
    union.addAll(others);
    return union;
  }

  private static int segmentCount(String path) {
    return (int) path.chars().filter(character -> character == '/').count();
  }
}
