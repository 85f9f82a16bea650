package io.finlego.ingress;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.day.Today;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the clock, the booking days and the current day that the whole application uses. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  BookingDays bookingDays(IngressSettings settings) {
    return new BookingDays(settings.bookingZone());
  }

  @Bean
  Today today(Clock clock, BookingDays days) {
    return new Today(clock, days);
  }
}
