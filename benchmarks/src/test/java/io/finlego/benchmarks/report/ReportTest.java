package io.finlego.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.benchmarks.measurement.Bound;
import io.finlego.benchmarks.measurement.Goal;
import io.finlego.benchmarks.measurement.Ratios;
import io.finlego.benchmarks.measurement.Result;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  private static final Report REPORT =
      new Report(
          Instant.parse("2026-03-04T05:06:07Z"),
          "2 pairs of 3 s a side",
          new Machine(2, "A <fast> processor", 24, "Linux 6", "25", "18.6", 0.25),
          new Noise(1.25, 93),
          List.of(
              new Result(
                  new Goal("P1", "this against that", new Bound.AtLeast(12)),
                  "24,000 payments/s",
                  "1,500 payments/s",
                  new Ratios(List.of(15.0, 17.0))),
              new Result(
                  new Goal("P6a", "these & those", new Bound.AtMost(5)),
                  "9.00 ms",
                  "1.50 ms",
                  new Ratios(List.of(6.0)))));

  @Test
  void theTableHasARowForEachResultAndNamesTheMachine() {
    assertThat(Table.text(REPORT))
        .contains("P1   this against that  24,000 payments/s  1,500 payments/s  ≥ 12×")
        .contains("16.0×  15.0×–17.0×  yes")
        .contains("6.00×  6.00×–6.00×  no")
        .contains("2 pairs of 3 s a side; 2 cores (A <fast> processor), 24 GiB, Linux 6, JDK 25")
        .contains("1.3 % stolen, 93 % busy over the run; 2026-03-04.");
  }

  @Test
  void theTableOfTheReadmeIsMarkdown() {
    assertThat(Table.markdown(REPORT))
        .contains("| --- | --- |")
        .contains(
            "| P1 | this against that | 24,000 payments/s | 1,500 payments/s | ≥ 12× | 16.0× |");
  }

  @Test
  void theJsonHoldsAllFieldsOfAResult() {
    JsonNode json = new JsonMapper().readTree(Json.of(REPORT));

    JsonNode first = json.get(0);
    assertThat(first.propertyNames())
        .contains("id", "goal", "ratio", "low", "high", "met", "figure", "baseline");
    assertThat(first.at("/ratio").asDouble()).isEqualTo(16);
    assertThat(first.at("/met").asBoolean()).isTrue();
    assertThat(first.at("/machine/cores").asInt()).isEqualTo(2);
    assertThat(first.at("/noise/stolenPercent").asDouble()).isEqualTo(1.25);
    assertThat(json.at("/1/met").asBoolean()).isFalse();
  }

  @Test
  void thePlotIsWellFormedWithBetterResultsToTheRight() throws Exception {
    String svg = Plot.of(REPORT);

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(2);
    double goal = Plot.xPosition(new Bound.AtLeast(12), 12);
    assertThat(Plot.xPosition(new Bound.AtLeast(12), 16)).isGreaterThan(goal);
    assertThat(Plot.xPosition(new Bound.AtMost(5), 6)).isLessThan(goal);
    assertThat(Plot.xPosition(new Bound.AtLeast(12), 1e9)).isFinite();
  }

  @Test
  void stolenTimeIsAShareOfTheWholeTime() {
    ProcStat before = ProcStat.parse("cpu  100 0 50 800 10 0 5 35 7 0");
    ProcStat after = ProcStat.parse("cpu  160 0 60 820 10 0 5 45 7 0");

    assertThat(after.stolenShareSince(before)).isEqualTo(0.1);
    assertThat(after.busyShareSince(before)).isEqualTo(0.8);
  }
}
