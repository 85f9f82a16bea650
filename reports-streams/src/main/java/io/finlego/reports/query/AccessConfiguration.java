package io.finlego.reports.query;

import io.finlego.reports.ReportsSettings;
import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Protects the figures. If the settings have a secret, every request must bring it, except those
 * for health and metrics. Without a secret, the port must have a loopback address.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);
  private static final Pattern NAME_OF_THIS_MACHINE =
      Pattern.compile("localhost|127\\..*|\\[?::1]?", Pattern.CASE_INSENSITIVE);

  private final @Nullable String secret;

  /**
   * @throws InvalidConfigurationPropertyValueException if others can reach the port and the
   *     settings have no secret
   */
  AccessConfiguration(ReportsSettings settings, ServerProperties server) {
    this.secret = settings.secret();
    InetAddress address = server.getAddress();
    if (secret == null && (address == null || !address.isLoopbackAddress())) {
      throw new InvalidConfigurationPropertyValueException(
          "server.address",
          address == null ? null : address.getHostAddress(),
          "Other machines could read the figures at this address. Set finlego.reports.secret, the"
              + " same for the ingress and all instances of the reports, or leave"
              + " finlego.reports.address at 127.0.0.1.");
    }
    if (address != null
        && address.isLoopbackAddress()
        && !NAME_OF_THIS_MACHINE.matcher(settings.host()).matches()) {
      LOG.warn(
          "The reports listen at {} only, so nobody can reach them as {} (finlego.reports.host)."
              + " Several instances, or an ingress on another machine, need"
              + " finlego.reports.address.",
          address.getHostAddress(),
          settings.host());
    }
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    if (secret != null) {
      registry.addInterceptor(new SecretCheck(secret));
    }
  }
}
