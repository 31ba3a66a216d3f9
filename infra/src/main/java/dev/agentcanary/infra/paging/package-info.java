/// How people are told: topics, their key, who is subscribed, and when nobody is.
package dev.agentcanary.infra.paging;
