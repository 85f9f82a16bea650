package io.finlego.benchmarks.report;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Ratios;
import io.finlego.benchmarks.measurement.Result;
import io.finlego.benchmarks.measurement.Words;
import java.util.List;
import java.util.Locale;

/**
 * Draws a report as an SVG image. A row shows by how much the product exceeds or misses a goal, and
 * the spread of the pairs. The line in the middle is the goal. Results to the right of it are
 * better. The scale is logarithmic.
 */
public final class Plot {

  private static final int ROW_PX = 34;
  private static final int TOP_PX = 46;
  private static final int LEFT_PX = 470;
  private static final int WIDTH_PX = 960;
  private static final int MIDDLE_PX = LEFT_PX + (WIDTH_PX - LEFT_PX) / 2;
  private static final int HALF_WIDTH_PX = MIDDLE_PX - LEFT_PX - 60;

  /** The range of the scale from the goal to each edge, in powers of ten. */
  private static final double HALF_WIDTH_DECADES = 1;

  private Plot() {}

  public static String of(Report report) {
    List<Result> results = report.results();
    int height = TOP_PX + ROW_PX * results.size() + 40;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" font-family="sans-serif" font-size="12">
        <rect width="%1$s" height="%2$s" fill="white"/>
        <text x="%3$s" y="20" text-anchor="middle" fill="#555">worse ← the goal → better</text>
        <line x1="%3$s" x2="%3$s" y1="28" y2="%4$s" stroke="#888" stroke-dasharray="4 3"/>
        """
            .formatted(WIDTH_PX, height, MIDDLE_PX, height - 34));
    for (int i = 0; i < results.size(); i++) {
      svg.append(row(results.get(i), TOP_PX + ROW_PX * i));
    }
    svg.append(
        "<text x=\"10\" y=\"%s\" fill=\"#555\" font-size=\"11\">%s</text>%n</svg>%n"
            .formatted(height - 12, escaped(report.machine().text())));
    return svg.toString();
  }

  private static String row(Result result, int rowY) {
    Ratios ratios = result.ratios();
    Bound bound = result.goal().bound();
    double lowX = xPosition(bound, ratios.lowest());
    double highX = xPosition(bound, ratios.highest());
    String color = result.meetsGoal() ? "#2a7f3f" : "#b3372b";
    return String.format(
        Locale.ROOT,
        """
        <text x="10" y="%2$d"><tspan font-weight="bold">%1$s</tspan> %3$s</text>
        <line x1="%4$.1f" x2="%5$.1f" y1="%6$d" y2="%6$d" stroke="%8$s" stroke-width="6" stroke-linecap="round" opacity="0.35"/>
        <circle cx="%7$.1f" cy="%6$d" r="5" fill="%8$s"/>
        <text x="%9$d" y="%2$d" text-anchor="end" fill="%8$s">%10$s (%11$s)</text>
        """,
        result.goal().id(),
        rowY + 4,
        escaped(shortened(result.goal().description())),
        Math.min(lowX, highX),
        Math.max(lowX, highX),
        rowY,
        xPosition(bound, ratios.median()),
        color,
        WIDTH_PX - 10,
        Words.number(ratios.median()) + "×",
        bound.text());
  }

  /** Returns the horizontal position of a ratio. A ratio beyond the scale is at the edge. */
  static double xPosition(Bound bound, double ratio) {
    double decades =
        switch (bound) {
          case Bound.AtLeast atLeast -> Math.log10(ratio / atLeast.ratio());
          case Bound.AtMost atMost -> Math.log10(atMost.ratio() / ratio);
        };
    return MIDDLE_PX + HALF_WIDTH_PX * Math.clamp(decades / HALF_WIDTH_DECADES, -1, 1);
  }

  private static String shortened(String description) {
    return description.length() <= 68 ? description : description.substring(0, 67) + "…";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
