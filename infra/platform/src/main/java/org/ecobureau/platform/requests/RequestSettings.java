package org.ecobureau.platform.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may cost before it is understood.
 *
 * @param largest size of a body; a file of 10 MB in Base64 fits in
 */
@ConfigurationProperties("ecobureau.requests")
record RequestSettings(@DefaultValue("15MB") DataSize largest) {}
