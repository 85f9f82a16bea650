package io.finlego.benchmarks.report;

import io.finlego.benchmarks.measurement.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A run for programs. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  public static String of(Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("finishedAt", report.finishedAt().toString());
    json.put("effort", report.effort());
    json.put("machine", report.machine());
    json.put("noise", report.noise());
    json.put("results", report.results().stream().map(Json::result).toList());
    return MAPPER.writeValueAsString(json);
  }

  private static Map<String, Object> result(Result result) {
    List<Double> ratios = result.ratios().values();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", result.goal().id());
    json.put("goal", result.goal().what() + ": " + result.goal().bound().text());
    json.put("ratio", result.ratios().median());
    json.put("low", result.ratios().low());
    json.put("high", result.ratios().high());
    json.put("met", result.met());
    json.put("figure", result.figure());
    json.put("baseline", result.baseline());
    json.put("ratios", ratios);
    return json;
  }
}
