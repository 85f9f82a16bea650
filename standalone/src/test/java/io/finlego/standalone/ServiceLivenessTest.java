package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ServiceLivenessTest {

  private final Map<Service, ConfigurableApplicationContext> contexts =
      new EnumMap<>(Service.class);

  @BeforeEach
  void startServices() {
    for (var service : Service.values()) {
      contexts.put(
          service, new AnnotationConfigApplicationContext(ApplicationAvailabilityBean.class));
      publish(service, LivenessState.CORRECT);
    }
  }

  @AfterEach
  void stopServices() {
    contexts.values().forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void onlyABrokenLivenessMakesAServiceBroken() {
    AvailabilityChangeEvent.publish(
        contexts.get(Service.INGRESS_API), ReadinessState.REFUSING_TRAFFIC);
    publish(Service.REPORTS_STREAMS, LivenessState.BROKEN);

    assertThat(ServiceLiveness.findBroken(contexts)).containsExactly(Service.REPORTS_STREAMS);
  }

  @Test
  void allBrokenServicesAreFound() {
    for (var service : Service.values()) {
      publish(service, LivenessState.BROKEN);
    }

    assertThat(ServiceLiveness.findBroken(contexts)).containsExactlyInAnyOrder(Service.values());
  }

  @Test
  void aStoppedServiceIsNotBroken() {
    publish(Service.LEDGER_PROCESSOR, LivenessState.BROKEN);
    contexts.get(Service.LEDGER_PROCESSOR).close();

    assertThat(ServiceLiveness.findBroken(contexts)).isEmpty();
  }

  private void publish(Service service, LivenessState state) {
    AvailabilityChangeEvent.publish(contexts.get(service), state);
  }
}
