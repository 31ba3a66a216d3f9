/// What a load test in AWS and the command that watches it have agreed on: names, places, orders.
package dev.agentcanary.load.cloud;
