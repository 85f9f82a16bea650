/** Creates, checks, changes and shows the clients of the institution. */
@NullMarked
package io.finlego.ingress.client.profile;

import org.jspecify.annotations.NullMarked;
