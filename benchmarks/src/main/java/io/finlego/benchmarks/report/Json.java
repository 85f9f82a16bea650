package io.finlego.benchmarks.report;

import io.finlego.benchmarks.measurement.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report as JSON. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /**
   * Returns a JSON array with one object for each result. Each object also describes the machine.
   */
  public static String of(Report report) {
    return MAPPER.writeValueAsString(
        report.results().stream().map(result -> toJson(report, result)).toList());
  }

  private static Map<String, Object> toJson(Report report, Result result) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", result.goal().id());
    fields.put("goal", result.goal().description() + ": " + result.goal().bound().text());
    fields.put("ratio", result.ratios().median());
    fields.put("low", result.ratios().lowest());
    fields.put("high", result.ratios().highest());
    fields.put("met", result.meetsGoal());
    fields.put("figure", result.figure());
    fields.put("baseline", result.baseline());
    fields.put("ratios", result.ratios().values());
    fields.put("effort", report.effort());
    fields.put("finishedAt", report.finishedAt().toString());
    fields.put("machine", report.machine());
    fields.put("noise", report.noise());
    return fields;
  }
}
