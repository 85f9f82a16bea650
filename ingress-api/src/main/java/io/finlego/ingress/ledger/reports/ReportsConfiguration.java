package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.IngressSettings;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Connects to the reports service. The time-outs end every call within 5 seconds. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(4);

  @Bean
  Reports reports(
      IngressSettings settings,
      ReportsSettings reportsSettings,
      JsonMapper mapper,
      ObservationRegistry observations) {
    return reports(settings.reportsUrl(), reportsSettings, mapper, observations);
  }

  static Reports reports(
      String url, ReportsSettings settings, JsonMapper mapper, ObservationRegistry observations) {
    String secret = settings.secret();
    JdkClientHttpRequestFactory requestFactory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build());
    requestFactory.setReadTimeout(READ_TIMEOUT);
    return new Reports(
        RestClient.builder()
            .baseUrl(url)
            .requestFactory(requestFactory)
            .defaultHeaders(
                headers -> {
                  if (secret != null && !secret.isEmpty()) {
                    headers.setBearerAuth(secret);
                  }
                })
            .observationRegistry(observations)
            .configureMessageConverters(
                converters ->
                    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper)))
            .build());
  }
}
