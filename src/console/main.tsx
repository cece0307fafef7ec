/** Starts the console. */
import './styles/tokens.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/records.css';
import './styles/tasks.css';
import './styles/requests.css';
import './styles/request-detail.css';
import './styles/first-visit.css';
import './styles/bar.css';
import './styles/faults.css';
import 'uplot/dist/uPlot.min.css';
import './styles/chart.css';
import './styles/assets.css';
import { render } from 'preact';
import { App } from './app.js';
import { startReading } from './stores/reading.js';
import { tellDeleted } from './views/bar/deleted-sandbox.js';

const root = document.getElementById('app');
if (root) render(<App />, root);
startReading();
tellDeleted();
