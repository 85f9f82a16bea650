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
        report.results().stream().map(result -> json(report, result)).toList());
  }

  private static Map<String, Object> json(Report report, Result result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", result.goal().id());
    json.put("goal", result.goal().description() + ": " + result.goal().bound().text());
    json.put("ratio", result.ratios().median());
    json.put("low", result.ratios().lowest());
    json.put("high", result.ratios().highest());
    json.put("met", result.meetsGoal());
    json.put("figure", result.figure());
    json.put("baseline", result.baseline());
    json.put("ratios", result.ratios().values());
    json.put("effort", report.effort());
    json.put("finishedAt", report.finishedAt().toString());
    json.put("machine", report.machine());
    json.put("noise", report.noise());
    return json;
  }
}
