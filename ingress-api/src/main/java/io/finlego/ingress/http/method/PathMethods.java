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

  private record Entry(PathPattern pattern, Set<String> methods) {}

  private final Map<Integer, List<Entry>> entriesBySegments = new HashMap<>();
  private final List<Entry> entriesOfAnyLength = new ArrayList<>();

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
    Set<String> names = new TreeSet<>();
    for (RequestMethod method : methods) {
      names.add(method.name());
      names.add(RequestMethod.OPTIONS.name());
      if (method == RequestMethod.GET) {
        names.add(RequestMethod.HEAD.name());
      }
    }
    String text = pattern.getPatternString();
    List<Entry> entries =
        text.contains("*")
            ? entriesOfAnyLength
            : entriesBySegments.computeIfAbsent(segments(text), _ -> new ArrayList<>());
    entries.add(new Entry(pattern, names));
  }

  /**
   * The methods of the path, in alphabetical order. Empty if the path has all methods, or if no
   * pattern matches the path.
   */
  Set<String> of(PathContainer path) {
    List<Entry> owners = new ArrayList<>();
    collect(entriesBySegments.getOrDefault(segments(path.value()), List.of()), path, owners);
    collect(entriesOfAnyLength, path, owners);
    Set<String> methods = new TreeSet<>();
    for (Entry owner : owners) {
      if (owner.methods().isEmpty()) {
        return Set.of();
      }
      methods.addAll(owner.methods());
    }
    return methods;
  }

  /**
   * Adds the entries that match the path to the owners, which are the most specific entries so far.
   * A more specific entry replaces the owners, and a less specific entry is not added.
   */
  private static void collect(List<Entry> entries, PathContainer path, List<Entry> owners) {
    Comparator<PathPattern> specificFirst = PathPattern.SPECIFICITY_COMPARATOR;
    for (Entry entry : entries) {
      if (entry.pattern().matches(path)) {
        int order =
            owners.isEmpty()
                ? 0
                : specificFirst.compare(entry.pattern(), owners.getFirst().pattern());
        if (order < 0) {
          owners.clear();
        }
        if (order <= 0) {
          owners.add(entry);
        }
      }
    }
  }

  private static int segments(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }
}
