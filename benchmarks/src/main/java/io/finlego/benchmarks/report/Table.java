package io.finlego.benchmarks.report;

import io.finlego.benchmarks.measurement.Ratios;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a report as a table with one row for each result, for the terminal and for the README. */
public final class Table {

  private static final List<String> HEADER =
      List.of("", "goal", "figure", "baseline", "is to be", "ratio", "low–high", "met");

  private Table() {}

  public static String text(Report report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    report.results().forEach(result -> rows.add(cells(result)));
    int[] widths =
        IntStream.range(0, HEADER.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    String table =
        rows.stream()
            .map(row -> textRow(row, widths))
            .collect(Collectors.joining(System.lineSeparator()));
    return String.join(System.lineSeparator(), table, "", footer(report), "");
  }

  /** Returns the table in Markdown. */
  public static String markdown(Report report) {
    StringBuilder markdown = new StringBuilder();
    markdown
        .append(markdownRow(HEADER))
        .append(markdownRow(HEADER.stream().map(_ -> "---").toList()));
    report.results().forEach(result -> markdown.append(markdownRow(cells(result))));
    return markdown.append('\n').append(footer(report)).append('\n').toString();
  }

  private static List<String> cells(Result result) {
    Ratios ratios = result.ratios();
    return List.of(
        result.goal().id(),
        result.goal().description(),
        result.figure(),
        result.baseline(),
        result.goal().bound().text(),
        times(ratios.median()),
        times(ratios.lowest()) + "–" + times(ratios.highest()),
        result.meetsGoal() ? "yes" : "no");
  }

  private static String footer(Report report) {
    return "%s; %s; %s; %s."
        .formatted(
            report.effort(),
            report.machine().text(),
            report.noise().text(),
            report.finishedAt().toString().substring(0, 10));
  }

  private static String times(double ratio) {
    return Words.number(ratio) + "×";
  }

  private static String textRow(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String markdownRow(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
